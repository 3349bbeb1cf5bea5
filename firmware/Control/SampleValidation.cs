namespace SSBms.Control;

/// <summary>
/// The door: what comes in as a reading goes on as a known quantity only if it is new, finite and possible. From here on
/// every known quantity may be compared and computed with.
/// </summary>
public sealed class SampleValidation
{
    private const double LowestPlausibleTemperature = -60.0;
    private const double HighestPlausibleTemperature = 150.0;
    private const double MilliPerUnit = 1000.0;

    /// <summary>Largest voltage, V, without sign, that a converter can have read.</summary>
    private const double LargestVoltage = 8.0;

    /// <summary>Beyond this part of its rating a load cell reports nothing that is true.</summary>
    private const double Overload = 1.2;

    /// <summary>What a load cell without load may read below zero, as part of its rating: its error. More is a broken bridge.</summary>
    private const double ZeroError = 0.01;

    /// <summary>A gap between two temperatures, as a multiple of how old one may be, after which no rate is known.</summary>
    private const double LongestGap = 3.0;

    private readonly double _largestCurrent;
    private readonly double _ratedPressure;
    private readonly double _temperatureAge;
    private readonly double _area;
    private readonly double _period;
    private readonly WallLead _lead;
    private readonly TwoVoltages _both;
    private readonly bool _bothLithium;
    private MeasuredChannel _implausible;
    private bool _wrong;
    private bool _allNew;
    private long _misses;

    /// <summary>Takes what is plausible on this board for this cell.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="board">What the board can measure.</param>
    /// <param name="temperatureAge">How long a temperature holds, s.</param>
    public SampleValidation(Settings settings, BoardRange board, double temperatureAge)
    {
        _largestCurrent = board.LargestCurrent;
        _ratedPressure = board.RatedPressure;
        _temperatureAge = temperatureAge;
        _area = settings.Get(Setting.Area);
        _period = settings.Get(Setting.Cycle);
        _lead = new WallLead(settings.Get(Setting.WallLag));
        _both = new TwoVoltages(settings);
        _bothLithium = settings.BothElectrodesLithium;
    }

    /// <summary>Turns the readings of this cycle into quantities.</summary>
    /// <param name="sample">The readings.</param>
    /// <param name="quantities">Where they go.</param>
    public void Apply(Sample sample, Quantities quantities)
    {
        _implausible = MeasuredChannel.None;
        Voltages(sample, quantities);
        CurrentDensities(sample.Current, quantities);
        Pressure(sample.StackPressure, quantities);
        Temperatures(sample, quantities);
        Ages(sample, quantities);
        Findings(sample, quantities);
    }

    /// <summary>What is wrong now, and what no longer is.</summary>
    private void Findings(Sample sample, Quantities quantities)
    {
        bool wrong =
            _implausible != MeasuredChannel.None
            || sample.LostConfiguration != MeasuredChannel.None
            || sample.HardwareTrip
            || sample.OtherTrip != OtherTrip.None
            || sample.MemoryFailed
            || sample.CalibrationCorrupt;
        if (wrong || _wrong)
        {
            quantities.Find(Quantity.ImplausibleReading, (double)(int)_implausible);
            quantities.Find(Quantity.ConfigurationLost, (double)(int)sample.LostConfiguration);
            quantities.Find(Quantity.HardwareTrip, sample.HardwareTrip ? 1.0 : 0.0);
            quantities.Find(Quantity.HardwareVoltageTrip, sample.OtherTrip == OtherTrip.Voltage ? 1.0 : 0.0);
            quantities.Find(Quantity.UnexplainedTrip, sample.OtherTrip == OtherTrip.Unexplained ? 1.0 : 0.0);
            quantities.Find(Quantity.MemoryFault, sample.MemoryFailed ? 1.0 : 0.0);
            quantities.Find(Quantity.CalibrationCorrupt, sample.CalibrationCorrupt ? 1.0 : 0.0);
        }

        _wrong = wrong;
    }

    private void Voltages(Sample sample, Quantities quantities)
    {
        double value = sample.RedundantVoltage.Value;
        bool primary = Measured(sample.CellVoltage, MeasuredChannel.CellVoltage, Quantity.CellVoltage, LargestVoltage, quantities);
        bool redundant = sample.RedundantVoltage.Fresh && value < LargestVoltage && value > -LargestVoltage;
        if (sample.RedundantVoltage.Fresh && !redundant)
        {
            Doubt(MeasuredChannel.RedundantVoltage);
        }

        _both.Compare(sample, primary, redundant, quantities);
    }

    private void CurrentDensities(Reading current, Quantities quantities)
    {
        if (!Measured(current, MeasuredChannel.Current, Quantity.Current, _largestCurrent, quantities))
        {
            quantities.Forget(Quantity.CurrentDensity);
            quantities.Forget(Quantity.PlatingDensity);
            quantities.Forget(Quantity.StrippingDensity);
            return;
        }

        double density = Scalar.Ratio(current.Value * MilliPerUnit, _area, double.MaxValue);
        double size = density < 0.0 ? -density : density;
        quantities.Set(Quantity.CurrentDensity, density);
        quantities.Set(Quantity.PlatingDensity, _bothLithium || density > 0.0 ? size : 0.0);
        quantities.Set(Quantity.StrippingDensity, _bothLithium || density < 0.0 ? size : 0.0);
    }

    /// <summary>Pressure is never negative; what a load cell reads a little below zero is none.</summary>
    private void Pressure(Reading reading, Quantities quantities)
    {
        // Comparisons that NaN fails on a board too.
        if (reading.Fresh && reading.Value < Overload * _ratedPressure && reading.Value > -ZeroError * _ratedPressure)
        {
            quantities.Set(Quantity.StackPressure, reading.Value > 0.0 ? reading.Value : 0.0);
            return;
        }

        if (reading.Fresh)
        {
            Doubt(MeasuredChannel.StackPressure);
        }

        quantities.Forget(Quantity.StackPressure);
    }

    private void Temperatures(Sample sample, Quantities quantities)
    {
        Reading plateReading = sample.PlateTemperature;
        Reading wallReading = sample.WallTemperature;
        double plate = plateReading.Value;
        double wall = wallReading.Value;
        double plateAge = plateReading.AgeSeconds(sample.Now);
        double wallAge = wallReading.AgeSeconds(sample.Now);
        quantities.Set(Quantity.TemperatureAge, plateAge > wallAge ? plateAge : wallAge);
        bool usable =
            HoldsTemperature(plate, plateAge, MeasuredChannel.PlateTemperature)
            & HoldsTemperature(wall, wallAge, MeasuredChannel.WallTemperature);
        if (!usable)
        {
            quantities.Forget(Quantity.HottestTemperature);
            quantities.Forget(Quantity.ColdestTemperature);
            quantities.Forget(Quantity.TemperatureSpread);
            return;
        }

        if (wallReading.Fresh)
        {
            _lead.Update(wall, sample.Now, LongestGap * _temperatureAge);
        }

        if (plateReading.Fresh || wallReading.Fresh)
        {
            double hottest = plate > wall ? plate : wall;
            double coldest = plate > wall ? wall : plate;
            double ahead = wall + _lead.Value;
            quantities.Set(Quantity.TemperatureSpread, hottest - coldest);
            quantities.Set(Quantity.HottestTemperature, hottest > ahead ? hottest : ahead);
            quantities.Set(Quantity.ColdestTemperature, coldest < ahead ? coldest : ahead);
        }
    }

    /// <summary>What is measured in every cycle is 0 s old unless something is wrong.</summary>
    private void Ages(Sample sample, Quantities quantities)
    {
        long now = sample.Now;
        Reading voltage = sample.CellVoltage;
        Reading redundant = sample.RedundantVoltage;
        Reading current = sample.Current;
        Reading pressure = sample.StackPressure;
        bool allNew =
            now >= 0
            && voltage.TakenAt == now
            && redundant.TakenAt == now
            && current.TakenAt == now
            && pressure.TakenAt == now
            && _implausible == MeasuredChannel.None;
        if (!allNew || !_allNew)
        {
            _misses = MissedReadings.Next(_misses, sample, _implausible, _period);
            quantities.Find(Quantity.MissedReadings, MissedReadings.Worst(_misses));
            quantities.Find(Quantity.VoltageAge, voltage.AgeSeconds(now));
            quantities.Find(Quantity.RedundantVoltageAge, redundant.AgeSeconds(now));
            quantities.Find(Quantity.CurrentAge, current.AgeSeconds(now));
            quantities.Find(Quantity.PressureAge, pressure.AgeSeconds(now));
        }

        _allNew = allNew && _misses == 0;
    }

    /// <summary>A channel that must be new in every cycle; known for this cycle only.</summary>
    private bool Measured(Reading reading, MeasuredChannel channel, Quantity quantity, double largest, Quantities quantities)
    {
        if (reading.Fresh)
        {
            // Comparisons that NaN fails on a board too.
            double value = reading.Value;
            if (value < largest && value > -largest)
            {
                quantities.Value[(int)quantity] = value;
                quantities.SetIn[(int)quantity] = quantities.Cycle;
                return true;
            }

            Doubt(channel);
        }

        quantities.Forget(quantity);
        return false;
    }

    /// <summary>The first channel that is in doubt is the one that is named.</summary>
    private void Doubt(MeasuredChannel channel)
    {
        _implausible = _implausible == MeasuredChannel.None ? channel : _implausible;
    }

    /// <summary>A temperature sensor converts more slowly than the cycle, so its value holds while it is young.</summary>
    private bool HoldsTemperature(double celsius, double age, MeasuredChannel channel)
    {
        bool young = age <= _temperatureAge;
        bool plausible = celsius <= HighestPlausibleTemperature && celsius >= LowestPlausibleTemperature;
        if (young && !plausible)
        {
            Doubt(channel);
        }

        return young && plausible;
    }
}
