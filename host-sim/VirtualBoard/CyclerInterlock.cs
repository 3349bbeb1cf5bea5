using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The cycler's side of the interlock: what the firmware last allowed.</summary>
public sealed class CyclerInterlock : ICyclerInterlock
{
    /// <summary>Largest charging current, A.</summary>
    public double Charge { get; private set; }

    /// <summary>Largest discharging current, A.</summary>
    public double Discharge { get; private set; }

    /// <inheritdoc/>
    public void Publish(double charge, double discharge)
    {
        Charge = charge;
        Discharge = discharge;
    }
}
