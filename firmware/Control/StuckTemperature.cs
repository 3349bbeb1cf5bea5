namespace SSBms.Control;

/// <summary>A temperature that stays the same to the last bit while its neighbour moves: a sensor that answers and measures nothing.</summary>
public sealed class StuckTemperature
{
    /// <summary>How far the neighbour must have moved, K: sixty codes of the sensor.</summary>
    public const double Limit = 0.5;

    /// <summary>Weight of a new reading in the neighbour's mean: its noise is no movement.</summary>
    private const double Weight = 0.015625;

    private double _value;
    private double _neighbour;
    private double _mean;
    private bool _taken;

    /// <summary>Takes one cycle.</summary>
    /// <param name="value">The temperature, °C.</param>
    /// <param name="neighbour">That of the other sensor, °C.</param>
    /// <returns>How far the neighbour has moved since this one last changed, K.</returns>
    public double Update(double value, double neighbour)
    {
        if (!_taken || value != _value)
        {
            _taken = true;
            _value = value;
            _neighbour = neighbour;
            _mean = neighbour;
            return 0.0;
        }

        _mean += (neighbour - _mean) * Weight;
        return Scalar.Abs(_mean - _neighbour);
    }
}
