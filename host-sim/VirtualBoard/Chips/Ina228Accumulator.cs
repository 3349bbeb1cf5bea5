namespace SSBms.VirtualBoard;

/// <summary>CHARGE and ENERGY of an INA228: sums over the time the chip believes has passed; beyond 40 bits they begin anew.</summary>
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

    /// <summary>Adds what flowed.</summary>
    /// <returns>The overflow flags to set.</returns>
    public int Add(double currentCodes, double powerCodes, double seconds)
    {
        int overflow = 0;
        _charge += currentCodes * seconds;
        if (_charge >= ChargeEnd || _charge < -ChargeEnd)
        {
            _charge = 0.0;
            overflow |= Ina228Alert.ChargeOverflow;
        }

        _energy += powerCodes / 16.0 * seconds;
        if (_energy >= EnergyEnd)
        {
            _energy = 0.0;
            overflow |= Ina228Alert.EnergyOverflow;
        }

        return overflow;
    }
}
