namespace SSBms.CellModels.Processes;

/// <summary>The electrical elements of a lithium interface in some state.</summary>
/// <param name="Transfer">Charge-transfer resistance, Ω·cm².</param>
/// <param name="Capacitance">Of the charge transfer: it falls with the contact as the resistance rises, F/cm².</param>
/// <param name="Constriction">
/// Resistance of the current's way into the contact spots (Cooper, Mikic and Yovanovich): it fades as they merge, Ω·cm².
/// </param>
/// <param name="Layers">Interphase and a blocking interlayer, Ω·cm².</param>
public readonly record struct LithiumInterface(double Transfer, double Capacitance, double Constriction, double Layers)
{
    /// <summary>What follows a current at once, Ω·cm².</summary>
    public double Series => Constriction + Layers;

    /// <summary>Everything, Ω·cm².</summary>
    public double Total => Transfer + Series;

    /// <summary>The charge transfer after a constant current.</summary>
    /// <param name="volts">Voltage over it at the start, V.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="relaxation">What is left of it, kept for this interface.</param>
    public ChargeTransfer Relaxed(double volts, double seconds, ref Relaxation relaxation)
    {
        return ChargeTransfer.After(volts, Transfer, Capacitance, seconds, ref relaxation);
    }
}
