using System.Runtime.CompilerServices;

namespace SSBms.CellModels.Processes;

/// <summary>e^−x of one process in one cell, kept as long as x stays the same: most steps of a run are of one length.</summary>
public struct Decay
{
    private double _exponent;
    private double _value;

    /// <summary>A fresh one keeps nothing.</summary>
    public Decay()
    {
        _exponent = double.NaN;
    }

    /// <summary>The value.</summary>
    /// <param name="exponent">x.</param>
    public double Of(double exponent)
    {
        return exponent == _exponent ? _value : Renewed(exponent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Renewed(double exponent)
    {
        _exponent = exponent;
        _value = Exponentials.Of(-exponent);
        return _value;
    }
}
