import java.io.File;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Makes one client after another in one machine: each argument is `LANGUAGE=DOCUMENT=FOLDER`, announced by a line of its own. */
public class Generators {
    public static void main(String[] asked) throws Exception {
        for (String one : asked) {
            String[] parts = one.split("=", 3);
            System.out.println("== " + parts[0] + " " + parts[1]);
            CodegenConfigurator made = new CodegenConfigurator();
            made.setGeneratorName(parts[0]);
            made.setInputSpec(parts[1]);
            made.setOutputDir(parts[2]);
            if (parts[0].equals("java")) made.setLibrary("native");
            for (File file : new DefaultGenerator().opts(made.toClientOptInput()).generate()) {
                System.out.println("wrote " + file.getName());
            }
        }
    }
}
