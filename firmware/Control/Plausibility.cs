namespace SSBms.Control;

/// <summary>
/// Holds each channel against the others: what one reports must be what the cell can do, going by the rest. None of these findings
/// rests on a single reading.
/// </summary>
public sealed class Plausibility
{
    /// <summary>A channel apart by this share of what trips is named by that row, not by this one.</summary>
    private const double ApartShare = 0.5;

    /// <summary>What a first charge may take beyond the capacity, as a factor.</summary>
    private const double MostCharge = 1.3;

    /// <summary>How long current must have flowed before the stack pressure is held to stay, s.</summary>
    private const double PressSettling = 2.0;

    private readonly SteadyCurrent _steady = new SteadyCurrent();
    private readonly VoltageJump _voltage = new VoltageJump();
    private readonly ApparentResistance? _resistance;
    private readonly StuckTemperature _plate = new StuckTemperature();
    private readonly StuckTemperature _wall = new StuckTemperature();
    private readonly PressureJump _pressure;
    private readonly PressureAnswer? _follows;
    private double _flowing;

    /// <summary>Sets the bounds, and finds nothing yet.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="board">What the board can measure.</param>
    /// <param name="quantities">Where bounds and findings go.</param>
    public Plausibility(Settings settings, BoardRange board, Quantities quantities)
    {
        _pressure = new PressureJump(board.RatedPressure);
        if (settings.BothElectrodesLithium)
        {
            _resistance = new ApparentResistance();
        }
        else
        {
            // What is plated on the one of two lithium electrodes is stripped from the other: the stack stays as thick as it was.
            _follows = new PressureAnswer(settings.Get(Setting.ArealCapacity));
        }

        quantities.Set(Quantity.VoltageJumpLimit, VoltageJump.Limit);
        quantities.Set(Quantity.SoftShortShare, ApparentResistance.SoftShort);
        quantities.Set(Quantity.HardShortShare, ApparentResistance.HardShort);
        quantities.Set(Quantity.StuckTemperatureLimit, StuckTemperature.Limit);
        quantities.Set(Quantity.PressureJumpLimit, PressureJump.LimitShare * board.RatedPressure);
        quantities.Set(Quantity.HalfCycleLimit, MostCharge * settings.Get(Setting.ArealCapacity));
        quantities.Set(Quantity.UnansweredStepLimit, StepAnswer.MostMissing);
        quantities.Set(Quantity.UnansweredStep, 0.0);
        quantities.Set(Quantity.VoltageJump, 0.0);
        quantities.Set(Quantity.StuckTemperature, 0.0);
        quantities.Set(Quantity.PressureJump, 0.0);
        quantities.Set(Quantity.UnansweredPressure, 0.0);
    }

    /// <summary>Looks at this cycle.</summary>
    /// <param name="sample">The readings.</param>
    /// <param name="told">True while the contactor is told to be closed: what an operator does to an open circuit is no finding.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <param name="quantities">What of them is known; findings go there.</param>
    public void Update(Sample sample, bool told, double seconds, Quantities quantities)
    {
        if (told)
        {
            Electrical(quantities, seconds);
            Mechanical(quantities, seconds);
        }
        else
        {
            // The pressure begins anew as well: no current has flowed for long enough then.
            _steady.Restart();
            _voltage.Restart();
            _flowing = 0.0;
            quantities.Find(Quantity.VoltageJump, 0.0);
            quantities.Find(Quantity.PressureJump, 0.0);
            if (_follows != null)
            {
                _follows.Restart();
                quantities.Find(Quantity.UnansweredPressure, 0.0);
            }

            if (_resistance != null)
            {
                _resistance.Restart();
                quantities.Set(Quantity.ResistanceShare, 1.0);
            }
        }

        if (
            sample.PlateTemperature.Fresh
            && sample.WallTemperature.Fresh
            && quantities.SetIn[(int)Quantity.TemperatureSpread] != Quantities.Unknown
        )
        {
            Thermal(sample.PlateTemperature.Value, sample.WallTemperature.Value, quantities);
        }
    }

    private void Electrical(Quantities quantities, double seconds)
    {
        int[] setIn = quantities.SetIn;
        if (setIn[(int)Quantity.CellVoltage] != quantities.Cycle || setIn[(int)Quantity.CurrentDensity] != quantities.Cycle)
        {
            return;
        }

        double[] values = quantities.Value;
        double voltage = values[(int)Quantity.CellVoltage];
        double density = values[(int)Quantity.CurrentDensity];
        _steady.Update(density, seconds);
        bool agree = values[(int)Quantity.VoltageDisagreement] < ApartShare * values[(int)Quantity.VoltageDisagreementLimit];
        if (!agree)
        {
            _voltage.Doubt();
        }

        _voltage.Update(voltage, _steady, seconds);
        if (_voltage.Value > 0.0)
        {
            _voltage.Follow(voltage, density, seconds, values[(int)Quantity.VoltageFloor], values[(int)Quantity.VoltageCeiling]);
        }

        double jump = _voltage.Value;
        if (_resistance != null && agree && jump == 0.0)
        {
            jump = _resistance.Unexplained(voltage, density, _steady, seconds);
        }

        if (jump > 0.0 || values[(int)Quantity.VoltageJump] > 0.0)
        {
            quantities.Set(Quantity.VoltageJump, jump);
        }

        // A short leaves a voltage of the current's own sign. One that has jumped to the other, farther than noise, is a wrong channel.
        bool turned = _voltage.Value > 0.0 && (density > 0.0 ? -voltage : voltage) > ApparentResistance.LeastVoltage;
        if (_resistance != null && agree && !turned)
        {
            double share = _resistance.Share(voltage, density, _steady, values[(int)Quantity.StackPressure], seconds);
            quantities.Set(Quantity.ResistanceShare, share);
        }
    }

    private void Mechanical(Quantities quantities, double seconds)
    {
        if (quantities.SetIn[(int)Quantity.StackPressure] != quantities.Cycle)
        {
            return;
        }

        double[] values = quantities.Value;

        // At rest an operator may set the press as he likes; what he has set needs a moment to be measured.
        double density = values[(int)Quantity.CurrentDensity];
        bool flows = density >= ApparentResistance.LeastDensity || density <= -ApparentResistance.LeastDensity;
        _flowing = flows ? _flowing + seconds : 0.0;
        if (_flowing < PressSettling)
        {
            _pressure.Restart();
        }

        double jump = _pressure.Update(values[(int)Quantity.StackPressure], seconds);
        if (jump > 0.0 || values[(int)Quantity.PressureJump] > 0.0)
        {
            quantities.Set(Quantity.PressureJump, jump);
        }

        double celsius = values[(int)Quantity.HottestTemperature];
        if (_follows != null && _follows.Update(values[(int)Quantity.StackPressure], flows ? density : 0.0, celsius, seconds))
        {
            quantities.Find(Quantity.UnansweredPressure, _follows.Missing);
        }
    }

    /// <summary>The cycles of both sensors are the same, so each is held against the other at equal age.</summary>
    private void Thermal(double plate, double wall, Quantities quantities)
    {
        double plateStuck = _plate.Update(plate, wall);
        double wallStuck = _wall.Update(wall, plate);
        double stuck = plateStuck > wallStuck ? plateStuck : wallStuck;
        if (stuck > StuckTemperature.Limit || quantities.Value[(int)Quantity.StuckTemperature] > 0.0)
        {
            quantities.Set(Quantity.StuckTemperature, stuck > StuckTemperature.Limit ? stuck : 0.0);
        }
    }
}
