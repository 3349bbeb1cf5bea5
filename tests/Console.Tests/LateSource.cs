using SSBms.CellModels.Input;
using SSBms.Live.Simulation;
using SSBms.Live.Sources;

namespace SSBms.Console.Tests;

/// <summary>A board that is not found before it may be.</summary>
internal sealed class LateSource(LiveExperiment board) : IBoardSource
{
    private readonly IBoardSource _line = BoardSource.Find(FormattableString.Invariant($"tcp://127.0.0.1:{board.Port}"), 1.0);
    private volatile bool _isThere;

    public string Name => _line.Name;

    public double Speed => _line.Speed;

    public LiveExperiment? Simulation => null;

    public void Appear()
    {
        _isThere = true;
    }

    public Stream Connect()
    {
        return _isThere ? _line.Connect() : throw new InputException("not yet");
    }

    public void Dispose()
    {
        _line.Dispose();
    }
}
