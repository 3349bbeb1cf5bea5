namespace SSBms.Laboratory.Impedance;

/// <summary>A resistance with a capacitance beside it: one arc of a Nyquist plot.</summary>
/// <param name="Resistance">Ω·cm².</param>
/// <param name="Capacitance">F/cm².</param>
public readonly record struct Arc(double Resistance, double Capacitance)
{
    /// <summary>Frequency of the top of the arc, Hz.</summary>
    public double TopHertz => 1.0 / (2.0 * Math.PI * Resistance * Capacitance);
}
