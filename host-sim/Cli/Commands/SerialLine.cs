using System.Diagnostics;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Commands;

/// <summary>Opens a serial port as a stream. The operating system's own tool sets it to 115200 baud, 8N1, raw.</summary>
public static class SerialLine
{
    /// <summary>Opens the port.</summary>
    /// <param name="port">COM3, /dev/ttyUSB0, …</param>
    /// <exception cref="InputException">It cannot be set or opened.</exception>
    public static FileStream Open(string port)
    {
        ArgumentNullException.ThrowIfNull(port);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Set("mode", $"{port}:", "BAUD=115200", "PARITY=n", "DATA=8", "STOP=1");
                return Stream(@"\\.\" + port);
            }

            Set("stty", OperatingSystem.IsMacOS() ? "-f" : "-F", port, "115200", "raw", "-echo", "clocal");
            return Stream(port);
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or ArgumentException or System.ComponentModel.Win32Exception)
        {
            throw new InputException(
                $"{port}: cannot be opened ({error.Message}); expected a serial port such as COM3 or /dev/ttyUSB0",
                error
            );
        }
    }

    private static FileStream Stream(string path)
    {
        return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    }

    private static void Set(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start) ?? throw new IOException($"{tool} does not start");
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new IOException(error.Trim());
        }
    }
}
