namespace SSBms.CellModels.Processes;

/// <summary>1/x of one cell's number, kept as long as that stays the same.</summary>
public struct Reciprocal
{
    private double _number;
    private double _value;

    /// <summary>The value.</summary>
    /// <param name="number">x, not 0.</param>
    public double Of(double number)
    {
        if (number == _number)
        {
            return _value;
        }

        // Out of the register: whoever asks for it waits for it.
        double value = 1.0 / number;
        _number = number;
        _value = value;
        return value;
    }
}
