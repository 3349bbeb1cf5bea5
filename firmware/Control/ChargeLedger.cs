namespace SSBms.Control;

/// <summary>Counts the lithium that was plated on and stripped from the negative electrode.</summary>
public sealed class ChargeLedger
{
    private const double SecondsPerHour = 3600.0;

    private double _plated;
    private double _stripped;

    /// <summary>Adds the charge of one cycle. A cycle without a current measurement adds nothing: it is never guessed.</summary>
    /// <param name="quantities">Current density in; out comes the charge that it adds to. Both were set to 0 at the start.</param>
    /// <param name="seconds">Time since the last cycle, s; not negative.</param>
    public void Update(Quantities quantities, double seconds)
    {
        if (quantities.SetIn[(int)Quantity.CurrentDensity] != quantities.Cycle)
        {
            return;
        }

        double charge = quantities.Value[(int)Quantity.CurrentDensity] * seconds / SecondsPerHour;
        if (charge > 0.0)
        {
            _plated += charge;
            quantities.Set(Quantity.ChargePlated, _plated);
        }
        else
        {
            _stripped -= charge;
            quantities.Set(Quantity.ChargeStripped, _stripped);
        }
    }
}
