"""How codes come in: scanners that type, cameras, serial scanners, pictures.

Every input is a ``QObject`` in the window's thread that says ``code(str)`` once for each code read;
what the code means is not its business.

::

    usb.UsbScanner(settings: ScannerSettings, parent)    start(), stop(), running; code(str)
    usb.ScanField(parent)                                a line for typing a code; code(str)
    camera.CameraScanner(parent)                         start(device=None), stop(), running, sink;
                                                         code(str), dim(), failed(CameraFailure)
    preview.CameraPreview(camera, parent)                what the camera sees
    serial.SerialScanner(parent)                         start(port, baud=9600), stop(), running;
                                                         code(str), connected(bool)
    pictures.PictureScanner(tasks, parent)               read_file(path), read_image(QImage),
                                                         read_clipboard();
                                                         codes(tuple of str), failed(AppError)
    settings.ScannerSettings(QSettings)                  .load() / .save(ScannerProfile); changed
    doctor.ScannerDoctor(usb, settings, parent)          shows a code, tells what the scanner does

The classes are imported from their files: a desk without a camera never loads QtMultimedia.
"""
