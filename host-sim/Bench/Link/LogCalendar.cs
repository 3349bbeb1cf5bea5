using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>
/// When the entries of an event log happened by the calendar. A board counts from its start; where a host told it the time once between two
/// starts, all that lies between them is known.
/// </summary>
public sealed class LogCalendar
{
    private const double Milli = 1e-3;

    private readonly Dictionary<long, DateTimeOffset> _times = [];

    /// <summary>Finds the times.</summary>
    /// <param name="entries">The log, oldest entry first.</param>
    public LogCalendar(IReadOnlyList<LogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        int[] starts = StartsOf(entries);
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind == EventKind.TimeTold)
            {
                for (int other = 0; other < entries.Count; other++)
                {
                    if (starts[other] == starts[i])
                    {
                        double seconds = entries[i].Value + (entries[other].At - entries[i].At) * Milli;
                        _times[entries[other].Sequence] = DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(seconds / Milli));
                    }
                }
            }
        }
    }

    /// <summary>When an entry happened; null where nobody told the board the time.</summary>
    /// <param name="entry">The entry.</param>
    public DateTimeOffset? Of(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _times.TryGetValue(entry.Sequence, out DateTimeOffset time) ? time : null;
    }

    /// <summary>Which start of the board each entry counts from.</summary>
    private static int[] StartsOf(IReadOnlyList<LogEntry> entries)
    {
        int[] starts = new int[entries.Count];
        int start = 0;
        long last = long.MinValue;
        for (int i = 0; i < entries.Count; i++)
        {
            bool found = IsFoundAtStart(entries, i);
            if (!found && entries[i].At < last)
            {
                start++;
            }

            last = found ? last : entries[i].At;
            starts[i] = found ? start - 1 : start;
        }

        return starts;
    }

    /// <summary>A trip right after the start was found by it: it happened before, and is told in the time of then.</summary>
    private static bool IsFoundAtStart(IReadOnlyList<LogEntry> entries, int index)
    {
        return index > 0 && entries[index].Kind == EventKind.Tripped && entries[index - 1].Kind == EventKind.Started;
    }
}
