namespace SSBms.Control;

/// <summary>
/// What current the cell can bear at the temperature and pressure it has now: where the contactor opens, and the
/// smaller range published to the cycler so that it need not come to that.
/// </summary>
public sealed class CurrentLimits
{
    private readonly CellLimits _limits;
    private readonly GuardPolicy _policy;
    private readonly LimitTable _plating;
    private readonly LimitTable _stripping;
    private readonly FluxBalance _replenishment;
    private readonly double _reserve;

    /// <summary>Takes the limits of the cell and the distance to keep from them.</summary>
    /// <param name="limits">Checked limits of the cell.</param>
    /// <param name="plating">Critical current density for plating.</param>
    /// <param name="stripping">Critical current density for stripping.</param>
    /// <param name="replenishment">Flux balance of the stripped interface.</param>
    /// <param name="policy">Checked policy.</param>
    public CurrentLimits(CellLimits limits, LimitTable plating, LimitTable stripping, FluxBalance replenishment, GuardPolicy policy)
    {
        _limits = limits;
        _policy = policy;
        _plating = plating;
        _stripping = stripping;
        _replenishment = replenishment;
        _reserve = policy.PressureReserve > 1.0 ? policy.PressureReserve : 1.0;
    }

    /// <summary>True when the published range is narrower than the cell's critical current densities alone would allow.</summary>
    public bool Derated { get; private set; }

    /// <summary>Sets every limit that depends on the state of the cell.</summary>
    /// <param name="quantities">Temperature, pressure, voltage and current density in; limits out.</param>
    public void Update(Quantities quantities)
    {
        bool measured =
            quantities.IsKnown(Quantity.StackPressure)
            && quantities.IsKnown(Quantity.ColdestTemperature)
            && quantities.IsKnown(Quantity.CellVoltage);
        if (!measured)
        {
            // Without pressure or temperature no current is known to be safe; the stale channel itself trips soon.
            Forget(quantities);
            quantities.Set(Quantity.AllowedPlating, 0.0);
            quantities.Set(Quantity.AllowedStripping, 0.0);
            Derated = true;
            return;
        }

        double pressure = quantities.Get(Quantity.StackPressure);
        double coldest = quantities.Get(Quantity.ColdestTemperature);
        double platingCcd = _plating.At(coldest, pressure);
        double strippingCcd = _stripping.At(coldest, pressure);
        quantities.Set(Quantity.PlatingCcd, platingCcd);
        quantities.Set(Quantity.StrippingCcd, strippingCcd);
        quantities.Set(Quantity.PlatingTripDensity, platingCcd * _policy.TripFraction);
        quantities.Set(Quantity.StrippingTripDensity, strippingCcd * _policy.TripFraction);
        quantities.Set(Quantity.ReplenishmentLimit, _replenishment.ReplenishmentLimit(pressure, coldest));
        CriticalPressure(quantities, coldest);
        Allowed(quantities, platingCcd * _policy.DerateFraction, strippingCcd * _policy.DerateFraction);
    }

    private static void Forget(Quantities quantities)
    {
        quantities.Forget(Quantity.PlatingCcd);
        quantities.Forget(Quantity.StrippingCcd);
        quantities.Forget(Quantity.PlatingTripDensity);
        quantities.Forget(Quantity.StrippingTripDensity);
        quantities.Forget(Quantity.ReplenishmentLimit);
        quantities.Forget(Quantity.CriticalPressure);
    }

    private void CriticalPressure(Quantities quantities, double coldest)
    {
        if (quantities.IsKnown(Quantity.StrippingDensity))
        {
            double density = quantities.Get(Quantity.StrippingDensity);
            quantities.Set(Quantity.CriticalPressure, _replenishment.CriticalPressure(density, coldest));
        }
        else
        {
            quantities.Forget(Quantity.CriticalPressure);
        }
    }

    private void Allowed(Quantities quantities, double plating, double stripping)
    {
        double pressure = quantities.Get(Quantity.StackPressure);
        double voltage = quantities.Get(Quantity.CellVoltage);
        double coldest = quantities.Get(Quantity.ColdestTemperature);
        double temperature = TemperatureFactor(quantities.Get(Quantity.HottestTemperature), coldest);
        double ceiling = Remaining(_limits.VoltageCeiling + _policy.VoltageMargin - voltage, _policy.VoltageMargin);
        double floor = Remaining(voltage - _limits.VoltageFloor + _policy.VoltageMargin, _policy.VoltageMargin);
        double wall = Remaining(_limits.PressureWall - pressure, _limits.PressureWall * (1.0 - _policy.WallDerateFraction));
        double refilled = _replenishment.ReplenishmentLimit(Scalar.Ratio(pressure, _reserve, 0.0), coldest);

        double charge = plating * temperature * wall * ceiling;
        double discharge = (stripping < refilled ? stripping : refilled) * temperature * floor;
        if (_limits.BothElectrodesLithium)
        {
            // Either direction plates on one electrode and strips the other, and bears what the weaker of both bears.
            double both = charge < discharge ? charge : discharge;
            plating = plating < stripping ? plating : stripping;
            stripping = plating;
            charge = both;
            discharge = both;
        }

        quantities.Set(Quantity.AllowedPlating, charge);
        quantities.Set(Quantity.AllowedStripping, discharge);
        Derated = charge < plating || discharge < stripping;
    }

    private double TemperatureFactor(double hottest, double coldest)
    {
        double hot = Remaining(_limits.TemperatureCeiling - hottest, _policy.TemperatureBand);
        double cold = Remaining(coldest - _limits.TemperatureFloor, _policy.TemperatureBand);
        return hot < cold ? hot : cold;
    }

    /// <summary>1 while there is at least the given distance to a limit, falling to 0 at the limit; without a distance it falls at once.</summary>
    private static double Remaining(double distance, double full)
    {
        double atOnce = distance > 0.0 ? 1.0 : 0.0;
        return full > 0.0 ? Scalar.Clamp(Scalar.Ratio(distance, full, atOnce), 0.0, 1.0) : atOnce;
    }
}
