"""Servers that keep no promise: nothing above the shape of messages may pass against any of them.

They are started with the arguments of the reference OMS, of which they read the port and the class of environment.
"""
