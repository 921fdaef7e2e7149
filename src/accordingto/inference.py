"""onnxruntime, which runs the models, kept silent.

From 1.29 on its wheels tell their maker of every model that is loaded, on Linux too, and keep in the user's home folder
what could not be sent.  Here nothing leaves the machine: it is told so before it is loaded, and once more in case that
another part of the program loaded it before.  So whatever runs a model takes it from here.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime as onnxruntime

onnxruntime.disable_telemetry_events()
