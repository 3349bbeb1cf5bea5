using System.Runtime.InteropServices;

namespace SSBms.Cli.Tests;

/// <summary>A pair of connected serial ports, as the operating system makes them for terminals. Not on Windows.</summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;
    private const int WhatHasArrived = 0;

    private readonly FileStream _stream;
    private readonly FileStream _other;

    public PseudoTerminal()
    {
        int handle = posix_openpt(ReadWrite | NoControllingTerminal);
        if (handle < 0 || grantpt(handle) != 0 || unlockpt(handle) != 0)
        {
            throw new IOException("no pseudo terminal");
        }

        Name = Marshal.PtrToStringUTF8(ptsname(handle)) ?? throw new IOException("a pseudo terminal without a name");
        // Held open, and raw: a serial line neither hangs up nor echoes.
        using (var stty = System.Diagnostics.Process.Start("stty", ["-F", Name, "raw", "-echo"]))
        {
            stty.WaitForExit();
        }

        _other = new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        _stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(handle, ownsHandle: true), FileAccess.ReadWrite, 0);
    }

    /// <summary>The other end's name.</summary>
    public string Name { get; }

    public Stream Stream => _stream;

    /// <summary>Throws away what has arrived at the other end and nobody has read, as a port does that nobody has open.</summary>
    public void Discard()
    {
        if (tcflush((int)_other.SafeFileHandle.DangerousGetHandle(), WhatHasArrived) != 0)
        {
            throw new IOException("the pseudo terminal cannot be flushed");
        }
    }

    public void Dispose()
    {
        _other.Dispose();
        _stream.Dispose();
    }

    [LibraryImport("libc")]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc")]
    private static partial int tcflush(int handle, int queue);

    [LibraryImport("libc")]
    private static partial int grantpt(int handle);

    [LibraryImport("libc")]
    private static partial int unlockpt(int handle);

    [LibraryImport("libc")]
    private static partial IntPtr ptsname(int handle);
}
