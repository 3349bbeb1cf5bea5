namespace SSBms.Drivers;

/// <summary>
/// The interlock of a cycler that has two permit inputs: each line is high while that direction of current is allowed at
/// all. The range itself goes out with the telemetry.
/// </summary>
public sealed class PermitLines : ICyclerInterlock
{
    private readonly IDigitalOutput _charge;
    private readonly IDigitalOutput _discharge;

    /// <summary>Binds the two lines and withdraws both permits.</summary>
    /// <param name="charge">High: charging permitted.</param>
    /// <param name="discharge">High: discharging permitted.</param>
    public PermitLines(IDigitalOutput charge, IDigitalOutput discharge)
    {
        _charge = charge;
        _discharge = discharge;
        Publish(0.0, 0.0);
    }

    /// <inheritdoc/>
    public void Publish(double charge, double discharge)
    {
        _charge.Write(charge > 0.0);
        _discharge.Write(discharge > 0.0);
    }
}
