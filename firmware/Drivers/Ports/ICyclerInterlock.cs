namespace SSBms.Drivers;

/// <summary>Tells the cycler what current it may use.</summary>
public interface ICyclerInterlock
{
    /// <summary>Publishes the range for the present state of the cell.</summary>
    /// <param name="charge">Largest charging current, A, not negative; 0 forbids it.</param>
    /// <param name="discharge">Largest discharging current, A, not negative; 0 forbids it.</param>
    void Publish(double charge, double discharge);
}
