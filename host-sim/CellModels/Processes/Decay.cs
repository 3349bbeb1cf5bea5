namespace SSBms.CellModels.Processes;

/// <summary>e^−x of one process in one cell, kept as long as x stays the same: most steps of a run are of one length.</summary>
public struct Decay
{
    private double _exponent;
    private double _value;

    /// <summary>The value.</summary>
    /// <param name="exponent">x.</param>
    public double Of(double exponent)
    {
        // A fresh one has 0 for both; e^-x is never 0 where it is still worth keeping.
        if (exponent != _exponent || _value == 0.0)
        {
            _exponent = exponent;
            _value = Exponentials.Of(-exponent);
        }

        return _value;
    }
}
