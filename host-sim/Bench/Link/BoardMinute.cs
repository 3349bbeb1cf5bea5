using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>What a board measured in every cycle of the last minute of a closing.</summary>
public sealed class BoardMinute
{
    private readonly List<BoardMinuteRow[]> _blocks = [];

    /// <summary>Starts an empty one.</summary>
    /// <param name="session">Number that the latch had while the contactor was closed.</param>
    public BoardMinute(long session)
    {
        Session = session;
    }

    /// <summary>Number that the latch had while the contactor was closed; a trip that ended it has one more.</summary>
    public long Session { get; }

    /// <summary>Every cycle that is still there, oldest first.</summary>
    public IReadOnlyList<BoardMinuteRow> Rows => [.. _blocks.OrderBy(rows => rows[0].Milliseconds).SelectMany(rows => rows)];

    /// <summary>Adds some cycles.</summary>
    /// <param name="block">A whole block.</param>
    public void Add(MinuteBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        _blocks.Add([.. Enumerable.Range(0, block.Count).Select(cycle => Row(block, cycle))]);
    }

    private static BoardMinuteRow Row(MinuteBlock block, int cycle)
    {
        long at = block.At + (block.Count > 1 ? block.Span * cycle / (block.Count - 1) : 0);
        return new BoardMinuteRow(
            at,
            block.TryVoltage(cycle, out double voltage) ? voltage : null,
            block.TryCurrent(cycle, out double current) ? current : null,
            block.TryPressure(cycle, out double pressure) ? pressure : null,
            block.PlateTemperature,
            block.WallTemperature
        );
    }
}
