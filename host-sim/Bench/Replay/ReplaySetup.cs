using SSBms.Drivers;
using SSBms.Recordings;
using SSBms.Recordings.Surveys;
using SSBms.Runtime;

namespace SSBms.Bench.Replay;

/// <summary>What is replayed, and what guards it.</summary>
public sealed record ReplaySetup
{
    /// <summary>The recording.</summary>
    public required Recording Recording { get; init; }

    /// <summary>What is in it.</summary>
    public required Survey Survey { get; init; }

    /// <summary>What is guarded by, its control cycle included.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The board, whose monostable holds for that cycle.</summary>
    public required BoardConfiguration Board { get; init; }

    /// <summary>True when temperatures of the recording are used.</summary>
    public required bool UsesTemperature { get; init; }

    /// <summary>True when stack pressures of the recording are used.</summary>
    public required bool UsesPressure { get; init; }

    /// <summary>Temperature where none of the recording is used, or as long as it has none, °C.</summary>
    public required double Celsius { get; init; }

    /// <summary>Stack pressure where none of the recording is used, or as long as it has none, MPa.</summary>
    public required double Megapascal { get; init; }

    /// <summary>Stack pressure that was recorded beside it; null for none.</summary>
    public PressureCourse? Pressure { get; init; }

    /// <summary>Seed of everything random on the board.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Everything that was assumed or helped, to be said with the result.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
