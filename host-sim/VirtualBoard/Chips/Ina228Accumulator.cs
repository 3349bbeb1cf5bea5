namespace SSBms.VirtualBoard;

/// <summary>CHARGE and ENERGY of an INA228: sums over conversions, in the time the chip takes for them; beyond 40 bits they begin anew.</summary>
internal sealed class Ina228Accumulator
{
    private const double ChargeEnd = 549755813888.0;
    private const double EnergyEnd = 1099511627776.0;

    private double _charge;
    private double _energy;

    public long Charge => (long)Math.Floor(_charge);

    public long Energy => (long)Math.Floor(_energy);

    public void Clear()
    {
        _charge = 0.0;
        _energy = 0.0;
    }

    /// <summary>Adds the charge of some conversions.</summary>
    /// <returns>The overflow flag to set, or 0.</returns>
    public int AddCharge(double currentCodes, double seconds)
    {
        _charge += currentCodes * seconds;
        if (_charge < ChargeEnd && _charge >= -ChargeEnd)
        {
            return 0;
        }

        _charge = 0.0;
        return Ina228Alert.ChargeOverflow;
    }

    /// <summary>Adds the energy of some conversions.</summary>
    /// <returns>The overflow flag to set, or 0.</returns>
    public int AddEnergy(double powerCodes, double seconds)
    {
        _energy += powerCodes / 16.0 * seconds;
        if (_energy < EnergyEnd)
        {
            return 0;
        }

        _energy = 0.0;
        return Ina228Alert.EnergyOverflow;
    }
}
