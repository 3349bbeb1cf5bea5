using System.IO.Ports;
using SSBms.CellModels.Input;

namespace SSBms.Live.Sources;

/// <summary>Opens a serial port as a stream: 115200 baud, 8N1.</summary>
public static class SerialLine
{
    private const int Baud = 115200;

    /// <summary>Opens the port.</summary>
    /// <param name="port">COM3, /dev/ttyUSB0, …</param>
    /// <exception cref="InputException">It cannot be set or opened.</exception>
    public static SerialPort Open(string port)
    {
        ArgumentNullException.ThrowIfNull(port);
        SerialPort? line = null;
        try
        {
            line = new SerialPort(port, Baud, Parity.None, 8, StopBits.One);
            line.Open();
            return line;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            line?.Dispose();
            throw new InputException(
                $"{port}: cannot be opened ({error.Message}); expected a serial port such as COM3 or /dev/ttyUSB0",
                error
            );
        }
    }
}
