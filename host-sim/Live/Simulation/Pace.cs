using System.Diagnostics;
using System.Globalization;
using SSBms.CellModels.Input;

namespace SSBms.Live.Simulation;

/// <summary>Holds simulated time back to so many times real time. What comes too late is not caught up.</summary>
public sealed class Pace
{
    private const double Slowest = 0.1;
    private const double Fastest = 100_000.0;

    /// <summary>Shorter waits than this are saved up, s: a thread is not woken more precisely.</summary>
    private const double Grain = 0.002;

    /// <summary>Further behind than this the lost time is forgiven, s.</summary>
    private const double Forgiven = 0.5;

    private double _speed;
    private double _from;
    private long _start;

    /// <summary>Starts at a simulated time.</summary>
    /// <param name="speed">Simulated seconds in a real one.</param>
    public Pace(double speed)
    {
        _speed = speed;
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>Makes sure that a speed can be.</summary>
    /// <param name="speed">Simulated seconds in a real one.</param>
    /// <exception cref="InputException">It cannot.</exception>
    public static void Check(double speed)
    {
        if (!(speed >= Slowest && speed <= Fastest))
        {
            string text = speed.ToString(CultureInfo.InvariantCulture);
            throw new InputException($"a speed of {text}; expected how many times faster than real time, 0.1 to 100000");
        }
    }

    /// <summary>Waits until a simulated time is due.</summary>
    /// <param name="seconds">The simulated time, s.</param>
    /// <param name="speed">Simulated seconds in a real one, from now on.</param>
    /// <param name="stop">Ends the wait.</param>
    public void Wait(double seconds, double speed, CancellationToken stop)
    {
        double early = Early(seconds);
        if (speed != _speed || early < -Forgiven)
        {
            _speed = speed;
            _from = seconds;
            _start = Stopwatch.GetTimestamp();
        }
        else if (early > Grain)
        {
            stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(early));
        }
    }

    private double Early(double seconds)
    {
        return (seconds - _from) / _speed - Stopwatch.GetElapsedTime(_start).TotalSeconds;
    }
}
