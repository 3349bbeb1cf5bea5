using SSBms.Bench.Runs;
using SSBms.Bench.Studies;

namespace SSBms.Bench.Campaign;

/// <summary>What came out of a run, as far as a campaign judges it.</summary>
/// <param name="Outcome">How it ended, in words.</param>
/// <param name="Trip">What tripped; null when nothing did.</param>
/// <param name="Warning">What warned first; null when nothing did.</param>
/// <param name="Violation">The limit that was violated; null when none was.</param>
/// <param name="Error">What ended its program; null when nothing did.</param>
/// <param name="TripTime">When it tripped, s; NaN without a trip.</param>
/// <param name="ViolationTime">When that began, s; NaN without one.</param>
/// <param name="ViolationSeconds">How long a limit was violated, s.</param>
/// <param name="IsFalseTrip">1 when the cell was not beyond the bound that tripped, 0 when it was; NaN when that cannot be said.</param>
/// <param name="TripKept">1 when the trip outlived a power cycle, 0 when not; NaN without a trip.</param>
/// <param name="ReasonLeft">1 when the board tells why it opened, 0 when not; NaN when it did not open.</param>
/// <param name="ClosedAgain">How often the contacts closed again.</param>
/// <param name="ShortTime">When the cell shorted, s; NaN when it did not.</param>
/// <param name="LargestVoltage">Largest voltage of the cell, without sign, V; NaN without one.</param>
public sealed record RunFacts(
    string Outcome,
    string? Trip,
    string? Warning,
    string? Violation,
    string? Error,
    double TripTime,
    double ViolationTime,
    double ViolationSeconds,
    double IsFalseTrip,
    double TripKept,
    double ReasonLeft,
    double ClosedAgain,
    double ShortTime,
    double LargestVoltage
)
{
    /// <summary>Reads them from a row.</summary>
    /// <param name="table">A table of a campaign.</param>
    /// <param name="row">Which row.</param>
    public static RunFacts Of(StudyTable table, int row)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new RunFacts(
            table.Texts(StudyColumns.Outcome)[row] ?? "",
            table.Texts(StudyColumns.Trip)[row],
            table.Texts(StudyColumns.Warning)[row],
            table.Texts(StudyColumns.FirstViolation)[row],
            table.Texts(StudyColumns.Error)[row],
            table.Numbers("trip_time_s")[row],
            table.Numbers("first_violation_time_s")[row],
            table.Numbers("longest_violation_s")[row],
            table.Numbers("false_trip")[row],
            table.Numbers("trip_kept")[row],
            table.Numbers("reason_left")[row],
            table.Numbers("closed_again")[row],
            table.Numbers("short_time_s")[row],
            Math.Max(Math.Abs(table.Numbers("max_voltage_v")[row]), Math.Abs(table.Numbers("min_voltage_v")[row]))
        );
    }
}
