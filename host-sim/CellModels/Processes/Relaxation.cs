using System.Runtime.CompilerServices;

namespace SSBms.CellModels.Processes;

/// <summary>
/// What is left of the voltage over one charge transfer after a time, kept as long as that and its time constant stay the same: a step asks
/// for it more than once, and no division has to be made to see that it is the same.
/// </summary>
public struct Relaxation
{
    private double _seconds;
    private double _constant;
    private double _left;

    /// <summary>A fresh one keeps nothing.</summary>
    public Relaxation()
    {
        _seconds = double.NaN;
    }

    /// <summary>The share that is left.</summary>
    /// <param name="seconds">The time, s.</param>
    /// <param name="constant">The time constant, s; positive.</param>
    public double Left(double seconds, double constant)
    {
        return seconds == _seconds && constant == _constant ? _left : Renewed(seconds, constant);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Renewed(double seconds, double constant)
    {
        _seconds = seconds;
        _constant = constant;
        _left = Exponentials.Of(-(seconds / constant));
        return _left;
    }
}
