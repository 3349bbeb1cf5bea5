namespace SSBms.CellModels.Processes;

/// <summary>e^−x of one process in one cell, kept as long as x stays the same: most steps of a run are of one length.</summary>
public struct Decay
{
    private double _exponent;
    private double _value;
    private bool _known;

    /// <summary>The value.</summary>
    /// <param name="exponent">x.</param>
    public double Of(double exponent)
    {
        if (!_known || exponent != _exponent)
        {
            _exponent = exponent;
            _value = Math.Exp(-exponent);
            _known = true;
        }

        return _value;
    }
}
