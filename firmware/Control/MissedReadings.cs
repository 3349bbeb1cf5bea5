namespace SSBms.Control;

/// <summary>
/// How often channels that must be new in every cycle are not, or are absurd. One miss or two in a row do no harm, so nothing opens for
/// them; a bus or a contact that goes bad makes them long before it fails. Each channel has a level of its own that rises by one with a
/// miss and falls by one in <see cref="CyclesToForget"/> cycles; the levels of all channels are one number, as the memory of a board is small.
/// </summary>
public static class MissedReadings
{
    /// <summary>More than so many count: more than one a minute at the ordinary period, and not only now and then.</summary>
    public const double Limit = 5.0;

    /// <summary>Cycles after which a miss no longer counts.</summary>
    public const int CyclesToForget = 600;

    private const int Bits = 16;
    private const int LevelMask = 0xFFFF;
    private const int Channels = 4;
    private const int Highest = 2 * 5 * CyclesToForget;

    /// <summary>A channel that stays away longer is stale, which is another matter.</summary>
    private const double LongestMiss = 2.5;

    /// <summary>Goes on by one cycle.</summary>
    /// <param name="levels">The levels after the cycle before; 0 at first.</param>
    /// <param name="sample">The readings.</param>
    /// <param name="implausible">The channel whose new reading is absurd.</param>
    /// <param name="period">Control period, s.</param>
    /// <returns>The levels now.</returns>
    public static long Next(long levels, Sample sample, MeasuredChannel implausible, double period)
    {
        long now = sample.Now;
        double longest = LongestMiss * period;
        if (!sample.ContactorClosed)
        {
            // Beside an open contactor chips are set up anew, and are silent then.
            longest = -1.0;
            implausible = MeasuredChannel.None;
        }

        long next = Level(levels, 0, Missed(sample.CellVoltage, now, longest, implausible == MeasuredChannel.CellVoltage));
        next |= Level(levels, 1, Missed(sample.RedundantVoltage, now, longest, implausible == MeasuredChannel.RedundantVoltage));
        next |= Level(levels, 2, Missed(sample.Current, now, longest, implausible == MeasuredChannel.Current));
        return next | Level(levels, 3, Missed(sample.StackPressure, now, longest, implausible == MeasuredChannel.StackPressure));
    }

    /// <summary>The highest level, in misses.</summary>
    /// <param name="levels">All levels.</param>
    public static double Worst(long levels)
    {
        int worst = 0;
        for (int i = 0; i < Channels; i++)
        {
            int level = (int)(levels >> (Bits * i)) & LevelMask;
            worst = level > worst ? level : worst;
        }

        return worst * (1.0 / CyclesToForget);
    }

    private static bool Missed(Reading reading, long now, double longest, bool absurd)
    {
        return absurd || (!reading.Fresh && reading.AgeSeconds(now) <= longest);
    }

    private static long Level(long levels, int channel, bool missed)
    {
        int level = (int)(levels >> (Bits * channel)) & LevelMask;
        int next = missed ? level + CyclesToForget : level - 1;
        next = next > Highest ? Highest : next;
        next = next < 0 ? 0 : next;
        return (long)next << (Bits * channel);
    }
}
