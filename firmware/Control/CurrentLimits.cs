namespace SSBms.Control;

/// <summary>
/// What current the cell can bear at the temperature and pressure it has now: where the contactor opens, and the
/// smaller range published to the cycler so that it need not come to that.
/// </summary>
public sealed class CurrentLimits
{
    /// <summary>For so many cycles the limits hold that were computed last.</summary>
    private const int HeldCycles = 2;

    /// <summary>No pressure.</summary>
    private const double Never = -1.0;

    private readonly LimitTable _plating;
    private readonly LimitTable _stripping;
    private readonly FluxBalance _replenishment;
    private readonly bool _bothLithium;
    private readonly double _tripFraction;
    private readonly double _derateFraction;
    private readonly double _reserve;
    private readonly double _voltageMargin;
    private readonly double _temperatureBand;
    private readonly double _wallBand;
    private readonly double _smallestPressure;
    private int _missed = HeldCycles;
    private double _hottest = double.MinValue;
    private double _coldest;
    private double _temperatureFactor;
    private double _critical = Never;
    private double _requestedFor;

    /// <summary>Takes the limits of the cell and the distance to keep from them.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="plating">Critical current density for plating.</param>
    /// <param name="stripping">Critical current density for stripping.</param>
    public CurrentLimits(Settings settings, LimitTable plating, LimitTable stripping)
    {
        _plating = plating;
        _stripping = plating.HoldsSameAs(stripping) ? plating : stripping;
        _replenishment = new FluxBalance(settings);
        _bothLithium = settings.BothElectrodesLithium;
        _tripFraction = settings.Get(Setting.TripFraction);
        _derateFraction = settings.Get(Setting.DerateFraction);
        _reserve = settings.Get(Setting.PressureReserve);
        _voltageMargin = settings.Get(Setting.VoltageMargin);
        _temperatureBand = settings.Get(Setting.TemperatureBand);
        _smallestPressure = settings.Get(Setting.SmallestPressure);
        _wallBand = settings.Get(Setting.PressureWall) * (1.0 - settings.Get(Setting.WallDerateFraction));
    }

    /// <summary>Share of the area for which current is allowed, 0 to 1: where contact is lost, the rest carries it all.</summary>
    public double Contact = 1.0;

    /// <summary>Stack pressure at which contact began to be lost, MPa; 0 while none is.</summary>
    public double LostAt;

    /// <summary>True when the published range is narrower than the cell's critical current densities alone would allow.</summary>
    public bool Derated { get; private set; }

    /// <summary>True for a bound that this class computes from the state of the cell.</summary>
    /// <param name="bound">The bound of a diagnosis.</param>
    public static bool Computes(Quantity bound)
    {
        return bound == Quantity.PlatingTripDensity || bound == Quantity.StrippingTripDensity || bound == Quantity.CriticalPressure;
    }

    /// <summary>Sets every limit that depends on the state of the cell.</summary>
    /// <param name="quantities">Temperature, pressure, voltage and current density in; limits out.</param>
    public void Update(Quantities quantities)
    {
        int[] setIn = quantities.SetIn;
        bool measured =
            setIn[(int)Quantity.StackPressure] != Quantities.Unknown
            && setIn[(int)Quantity.ColdestTemperature] != Quantities.Unknown
            && setIn[(int)Quantity.CellVoltage] != Quantities.Unknown;
        if (measured)
        {
            _missed = 0;
        }
        else if (_missed < HeldCycles)
        {
            // What was allowed a moment ago still is: a reading that was missed is no reason to stop the cycler.
            _missed++;
            return;
        }
        else
        {
            // Without pressure or temperature no current is known to be safe; the stale channel itself trips soon.
            Forget(quantities);
            quantities.Set(Quantity.AllowedPlating, 0.0);
            quantities.Set(Quantity.AllowedStripping, 0.0);
            Derated = true;
            return;
        }

        double pressure = quantities.Value[(int)Quantity.StackPressure];
        double coldest = quantities.Value[(int)Quantity.ColdestTemperature];
        double platingCcd = _plating.At(coldest, pressure);
        double strippingCcd = _stripping == _plating ? platingCcd : _stripping.At(coldest, pressure);
        quantities.Set(Quantity.PlatingCcd, platingCcd);
        quantities.Set(Quantity.StrippingCcd, strippingCcd);
        quantities.Set(Quantity.PlatingTripDensity, platingCcd * _tripFraction);
        quantities.Set(Quantity.StrippingTripDensity, strippingCcd * _tripFraction);
        quantities.Set(Quantity.ReplenishmentLimit, _replenishment.ReplenishmentLimit(pressure, coldest));
        CriticalPressure(quantities, coldest);
        Allow(quantities, platingCcd * _derateFraction, strippingCcd * _derateFraction);
    }

    private void Forget(Quantities quantities)
    {
        quantities.Forget(Quantity.PlatingCcd);
        quantities.Forget(Quantity.StrippingCcd);
        quantities.Forget(Quantity.PlatingTripDensity);
        quantities.Forget(Quantity.StrippingTripDensity);
        quantities.Forget(Quantity.ReplenishmentLimit);
        ForgetPressure(quantities);
    }

    private void ForgetPressure(Quantities quantities)
    {
        quantities.Forget(Quantity.CriticalPressure);
        quantities.Forget(Quantity.RequestedPressure);
        _critical = Never;
    }

    private void CriticalPressure(Quantities quantities, double coldest)
    {
        if (quantities.SetIn[(int)Quantity.StrippingDensity] != Quantities.Unknown)
        {
            double density = quantities.Value[(int)Quantity.StrippingDensity];
            double critical = _replenishment.CriticalPressure(density, coldest);
            critical = critical > _smallestPressure ? critical : _smallestPressure;
            quantities.Set(Quantity.CriticalPressure, critical);
            if (critical != _critical || Contact != _requestedFor)
            {
                _critical = critical;
                _requestedFor = Contact;
                Request(quantities, critical, density, coldest);
            }
        }
        else
        {
            ForgetPressure(quantities);
        }
    }

    /// <summary>What contact is left carries the whole current, and wants more pressure for it; never so much that it derates at the wall.</summary>
    private void Request(Quantities quantities, double critical, double density, double coldest)
    {
        if (Contact < 1.0)
        {
            double local = _replenishment.CriticalPressure(Scalar.Ratio(density, Contact, double.MaxValue), coldest);
            critical = local > critical ? local : critical;
        }

        // Where contact is lost, the pressure at which it began was too little, whatever the profile says.
        double lost = Scalar.Ratio(LostAt, Contact, 0.0);
        double wanted = (lost > critical ? lost : critical) * _reserve;
        double most = quantities.Value[(int)Quantity.PressureWall] - _wallBand;
        quantities.Set(Quantity.RequestedPressure, wanted < most ? wanted : most);
    }

    private void Allow(Quantities quantities, double plating, double stripping)
    {
        double[] values = quantities.Value;
        double pressure = values[(int)Quantity.StackPressure];
        double voltage = values[(int)Quantity.CellVoltage];
        double coldest = values[(int)Quantity.ColdestTemperature];
        double hottest = values[(int)Quantity.HottestTemperature];
        if (hottest != _hottest || coldest != _coldest)
        {
            _temperatureFactor = TemperatureFactor(hottest, coldest, values);
            _hottest = hottest;
            _coldest = coldest;
        }

        double temperature = _temperatureFactor;
        double ceiling = Remaining(values[(int)Quantity.VoltageCeiling] - voltage, _voltageMargin);
        double floor = Remaining(voltage - values[(int)Quantity.VoltageFloor], _voltageMargin);
        double wall = Remaining(values[(int)Quantity.PressureWall] - pressure, _wallBand);
        double refilled = _replenishment.ReplenishmentLimit(Scalar.Ratio(pressure, _reserve, 0.0), coldest);

        double carries = temperature * Contact;
        double charge = plating * carries * wall * ceiling;
        double discharge = (stripping < refilled ? stripping : refilled) * carries * floor;
        if (_bothLithium)
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

    private double TemperatureFactor(double hottest, double coldest, double[] values)
    {
        double hot = Remaining(values[(int)Quantity.TemperatureCeiling] - hottest, _temperatureBand);
        double cold = Remaining(coldest - values[(int)Quantity.TemperatureFloor], _temperatureBand);
        return hot < cold ? hot : cold;
    }

    /// <summary>1 while there is at least the given distance to a limit, falling to 0 at the limit.</summary>
    private static double Remaining(double distance, double full)
    {
        if (distance >= full && full > 0.0)
        {
            // Nearly always; a ratio of one or more counts as one.
            return 1.0;
        }

        return Scalar.Clamp(Scalar.Ratio(distance, full, 0.0), 0.0, 1.0);
    }
}
