namespace SSBms.VirtualBoard.Tests;

/// <summary>Jumps: single ones, square waves, trains of pulses.</summary>
internal sealed class StepSignal : Signal
{
    private readonly List<(long Time, double Value)> _steps = [];
    private int _next;

    public static StepSignal Jump(double before, double after, long at)
    {
        var signal = new StepSignal();
        signal._steps.AddRange([(0, before), (at, after)]);
        return signal;
    }

    /// <summary>High for some time at the beginning of each period.</summary>
    public static StepSignal Pulses(double low, double high, long period, long width, int count, long from = 0)
    {
        var signal = new StepSignal();
        signal._steps.Add((0, low));
        for (int i = 0; i < count; i++)
        {
            signal._steps.Add((from + i * period, high));
            signal._steps.Add((from + i * period + width, low));
        }

        return signal;
    }

    public override double Integral(double time)
    {
        double sum = 0.0;
        double before = 0.0;
        foreach ((long at, double value) in _steps)
        {
            sum += (value - before) * Math.Max(time - at, 0.0);
            before = value;
        }

        return sum;
    }

    /// <summary>Every jump adds its step response, which is that of three running means one after the other.</summary>
    public override double Sinc(double time, double period)
    {
        double sum = 0.0;
        double before = 0.0;
        foreach ((long at, double value) in _steps)
        {
            double x = at == 0 ? 3.0 : Math.Clamp((time - at) / period, 0.0, 3.0);
            sum += (value - before) * (Ramp(x) - 3.0 * Ramp(x - 1.0) + 3.0 * Ramp(x - 2.0));
            before = value;
        }

        return sum;
    }

    public override void Play(VirtualClock clock, AnalogNode node, long until)
    {
        while (_next < _steps.Count && _steps[_next].Time <= until)
        {
            clock.Microseconds = Math.Max(clock.Microseconds, _steps[_next].Time);
            node.Value = _steps[_next].Value;
            _next++;
        }

        clock.Microseconds = until;
    }

    private static double Ramp(double x)
    {
        return x > 0.0 ? x * x * x / 6.0 : 0.0;
    }
}
