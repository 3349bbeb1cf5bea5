using System.Runtime.InteropServices;

namespace SSBms.Cli.Commands;

/// <summary>
/// Ctrl-C, or a batch system whose time is up: the first signal asks for an orderly end, a second one ends the program at once.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Listens from now on.</summary>
    public StopSignal()
    {
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Cleans up before the second signal ends the program; null for nothing.</summary>
    public Action? AtOnce { get; set; }

    /// <summary>What a program that was stopped so returns: 128 and the number of the signal.</summary>
    public int ExitCode { get; private set; } = Interrupted;

    /// <summary>Listens no more.</summary>
    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        ExitCode = context.Signal == PosixSignal.SIGTERM ? Terminated : Interrupted;
        if (_source.IsCancellationRequested)
        {
            AtOnce?.Invoke();
            Environment.Exit(ExitCode);
        }

        _source.Cancel();
    }
}
