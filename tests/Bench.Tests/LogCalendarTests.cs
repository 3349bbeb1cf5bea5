using SSBms.Bench.Link;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Tests;

/// <summary>When the entries of a board's log happened, by the calendar.</summary>
[TestClass]
public sealed class LogCalendarTests
{
    private static readonly DateTimeOffset s_told = new(2026, 11, 2, 18, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public void All_of_a_start_in_which_the_time_was_told_is_known_and_nothing_of_another()
    {
        LogEntry[] log =
        [
            Entry(1, 500, EventKind.Started),
            Entry(2, 7_000, EventKind.StateChanged),
            Entry(3, 500, EventKind.Started),
            Entry(4, 10_000, EventKind.TimeTold),
            Entry(5, 3_610_000, EventKind.StateChanged),
            Entry(6, 500, EventKind.Started),
        ];
        var calendar = new LogCalendar(log);
        Assert.IsNull(calendar.Of(log[0]));
        Assert.IsNull(calendar.Of(log[1]));
        Assert.AreEqual(s_told.AddSeconds(-9.5), calendar.Of(log[2]));
        Assert.AreEqual(s_told, calendar.Of(log[3]));
        Assert.AreEqual(s_told.AddHours(1), calendar.Of(log[4]));
        Assert.IsNull(calendar.Of(log[5]));
    }

    [TestMethod]
    public void A_trip_that_a_start_found_has_the_time_of_the_start_before()
    {
        LogEntry[] log =
        [
            Entry(1, 500, EventKind.Started),
            Entry(2, 10_000, EventKind.TimeTold),
            Entry(3, 500, EventKind.Started),
            Entry(4, 7_210_000, EventKind.Tripped),
            Entry(5, 900, EventKind.StateChanged),
        ];
        var calendar = new LogCalendar(log);
        Assert.AreEqual(s_told.AddHours(2), calendar.Of(log[3]));
        Assert.IsNull(calendar.Of(log[2]), "of the start itself nobody told it");
        Assert.IsNull(calendar.Of(log[4]));
    }

    [TestMethod]
    public void A_profile_taken_while_it_runs_is_no_new_start()
    {
        LogEntry[] log = [Entry(1, 500, EventKind.Started), Entry(2, 60_000, EventKind.Started), Entry(3, 70_000, EventKind.TimeTold)];
        var calendar = new LogCalendar(log);
        Assert.AreEqual(s_told.AddSeconds(-69.5), calendar.Of(log[0]));
        Assert.AreEqual(s_told.AddSeconds(-10), calendar.Of(log[1]));
    }

    private static LogEntry Entry(long sequence, long at, EventKind kind)
    {
        return new LogEntry
        {
            Sequence = sequence,
            At = at,
            Kind = kind,
            Code = kind == EventKind.Tripped ? (int)DiagnosisCode.LostWhileClosed : 1,
            Value = kind == EventKind.TimeTold ? s_told.ToUnixTimeSeconds() : 0.0,
        };
    }
}
