namespace SSBms.Recordings.Surveys;

/// <summary>A cycle of a recording.</summary>
/// <param name="Number">Its number: that of the file, or counted from 1 where the file has none.</param>
/// <param name="ChargeIn">Charge that was put in, Ah.</param>
/// <param name="ChargeOut">Charge that was taken out, Ah.</param>
/// <param name="EnergyIn">Energy that was put in, Wh.</param>
/// <param name="EnergyOut">Energy that was taken out, Wh.</param>
public readonly record struct RecordedCycle(int Number, double ChargeIn, double ChargeOut, double EnergyIn, double EnergyOut)
{
    /// <summary>Charge taken out over charge put in; NaN where nothing was put in.</summary>
    public double CoulombicEfficiency => ChargeIn > 0.0 ? ChargeOut / ChargeIn : double.NaN;

    /// <summary>Energy taken out over energy put in; NaN where nothing was put in.</summary>
    public double EnergyEfficiency => EnergyIn > 0.0 ? EnergyOut / EnergyIn : double.NaN;
}
