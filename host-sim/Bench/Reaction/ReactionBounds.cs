using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Reaction;

/// <summary>The bounds that physics sets, ms: from the profile's cycle and limits, the board's monostable, the datasheets of its chips.</summary>
/// <param name="settings">The profile.</param>
/// <param name="board">The board.</param>
public sealed class ReactionBounds(Settings settings, BoardConfiguration board)
{
    private const double MillisecondsPerSecond = 1000.0;
    private const double HeartbeatCycles = 3.0;
    private const double MonostableTolerance = 0.2;

    /// <summary>From the end of the coil's current to open contacts, ms.</summary>
    public const double Release = VirtualBoard.VirtualContactor.OpenMicroseconds / MillisecondsPerSecond;

    /// <summary>One conversion of the INA228's shunt or bus input, ms, with the slowest oscillator (0.5 %).</summary>
    public const double Ina228Conversion = 4.12 * 1.005;

    /// <summary>One result of the INA228: four conversions of both inputs, ms.</summary>
    public const double Ina228Result = 8.0 * Ina228Conversion;

    /// <summary>One conversion of the NAU7802 at 40 a second, ms, with the slowest oscillator (3 %).</summary>
    public const double Nau7802Conversion = 25.0 * 1.03;

    /// <summary>Conversions that the NAU7802's filter looks back on.</summary>
    public const double Nau7802Settling = 3.0;

    /// <summary>One result of the TMP117, ms, with the slowest oscillator (10 %).</summary>
    public const double Tmp117Result = 125.0 * 1.1;

    /// <summary>Runs of equal codes after which a channel counts as frozen.</summary>
    public const int FrozenRun = 16;

    private static readonly Diagnosis[] s_table = DiagnosisTable.Default();

    /// <summary>Control cycle, ms.</summary>
    public double Cycle { get; } = settings.Get(Setting.Cycle) * MillisecondsPerSecond;

    /// <summary>Longest time that the monostable can hold, ms.</summary>
    public double LongestHold { get; } = HeartbeatCycles * board.LongestCycle * MillisecondsPerSecond * (1.0 + MonostableTolerance);

    /// <summary>Shortest time that it can, ms.</summary>
    public double ShortestHold { get; } = HeartbeatCycles * board.LongestCycle * MillisecondsPerSecond * (1.0 - MonostableTolerance);

    /// <summary>Whole cycles until a time that is counted in cycles is beyond a limit, ms.</summary>
    /// <param name="seconds">The limit, s.</param>
    public double Beyond(double seconds)
    {
        return (Math.Floor(seconds * MillisecondsPerSecond / Cycle + 1e-9) + 1.0) * Cycle;
    }

    /// <summary>Oldest a fast channel may be, s.</summary>
    public double AgeLimit { get; } = settings.Get(Setting.StaleCycles) * settings.Get(Setting.Cycle);

    /// <summary>Oldest a temperature may be, s.</summary>
    public double TemperatureAgeLimit { get; } = settings.Get(Setting.StaleTemperature);

    /// <summary>Longest that the contactor may take, s.</summary>
    public double ContactorLimit { get; } = settings.Get(Setting.ContactorTime);

    /// <summary>Samples that a row asks for.</summary>
    /// <param name="code">The row.</param>
    public static int Samples(DiagnosisCode code)
    {
        return Array.Find(s_table, row => row.Code == code)?.Samples ?? throw new ArgumentException($"no row {code}", nameof(code));
    }

    /// <summary>A value of a chip that is quicker than the cycle: a conversion that began after the event, and so many cycles.</summary>
    /// <param name="code">The row.</param>
    /// <param name="result">The chip's time for a result, ms.</param>
    /// <param name="settling">Results that it looks back on, 1 when none.</param>
    public double Fast(DiagnosisCode code, double result, double settling = 1.0)
    {
        return (settling + 1.0) * result + Samples(code) * Cycle + Release;
    }

    /// <summary>A value of a chip that is slower than the cycle: so many results after the one that was under way, and a cycle.</summary>
    /// <param name="code">The row.</param>
    /// <param name="result">The chip's time for a result, ms.</param>
    public double Slow(DiagnosisCode code, double result)
    {
        return (Samples(code) + 1.0) * result + Cycle + Release;
    }
}
