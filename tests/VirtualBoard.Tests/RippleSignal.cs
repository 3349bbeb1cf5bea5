namespace SSBms.VirtualBoard.Tests;

/// <summary>A sine on a level, played in straight pieces of 50 µs.</summary>
internal sealed class RippleSignal(double level, double amplitude, double hertz) : Signal
{
    private const long Piece = 50;

    private readonly double _omega = 2.0 * Math.PI * hertz * 1e-6;

    public override double Integral(double time)
    {
        return level * time + amplitude / _omega * (1.0 - Math.Cos(_omega * time));
    }

    public override double Sinc(double time, double period)
    {
        double x = 0.5 * _omega * period;
        double one = Math.Sin(x) / x;
        return level + amplitude * one * one * one * Math.Sin(_omega * (time - 1.5 * period));
    }

    public override void Play(VirtualClock clock, AnalogNode node, long until)
    {
        while (clock.Microseconds < until)
        {
            long next = Math.Min(clock.Microseconds + Piece, until);
            if (clock.Microseconds == 0)
            {
                node.Value = level;
            }

            node.Set(level + amplitude * Math.Sin(_omega * next), next);
            clock.Microseconds = next;
        }
    }
}
