using SSBms.Bench.Experiments;
using SSBms.Bench.Faults;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Fixture;

/// <summary>
/// A cell in its clamp and chamber, on a cycler, with the guard's board between them: the one place where everything
/// virtual is put together. Without the guard the contactor is a wire and the board is left out.
/// </summary>
public sealed class VirtualFixture
{
    private const double MilliampereInAmpere = 1e-3;
    private const double Micro = 1e-6;
    private const double SmallestChange = 0.005;

    private readonly FollowingPress? _press;
    private readonly SimulatedBoard? _board;
    private readonly bool _followsLimits;
    private readonly double _compliance;
    private readonly CrossingStep _toCrossing;
    private readonly ChamberSensors _inChamber = new();
    private readonly LastMoments _lastMoments = new();
    private bool _mayTrip;
    private long _changedAt;
    private double _changedDensity;
    private bool _connected;

    /// <summary>Puts a fixture together.</summary>
    /// <param name="setup">The case.</param>
    /// <param name="guarded">True with the board, false with a wire in its place.</param>
    public VirtualFixture(ExperimentCase setup, bool guarded)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Stand = new CellStand(
            setup.Cell,
            setup.ClampStiffness,
            setup.Pressure,
            setup.Temperature,
            setup.ClampRelaxation,
            setup.DieFriction
        );
        Cycler = new Cycler(Cell, setup.Compliance);
        _toCrossing = new CrossingStep(Stand, Crosses);
        _compliance = setup.Compliance;
        Voltage = Cell.Voltage(0.0);
        CycleMicroseconds = (long)Math.Round(setup.CycleSeconds / Micro);
        _followsLimits = setup.FollowsLimits;
        _connected = !guarded;
        Cycler.IsConnected = _connected;
        if (guarded)
        {
            Guard = new PoweredBoard(setup);
            _board = Guard.Parts;
            _board.Clock.Waiting = milliseconds => AdvanceTo(Microseconds + milliseconds * 1000L);
            if (_board.Impedance is { } channel)
            {
                Connect(channel.Network, setup);
                _press = setup.PressFollows ? new FollowingPress(channel.PressLine, Stand) : null;
            }

            Show(0);
        }
    }

    /// <summary>The cell in its clamp.</summary>
    public CellStand Stand { get; }

    /// <summary>The cell.</summary>
    public Cell Cell => Stand.Cell;

    /// <summary>The cycler.</summary>
    public Cycler Cycler { get; }

    /// <summary>The guard; null without it.</summary>
    public PoweredBoard? Guard { get; }

    /// <summary>The guard's firmware; null without the guard. Another one after each restart of the board.</summary>
    public Firmware? Firmware => Guard?.Firmware;

    /// <summary>The control cycle; null without the guard, and while the board has nothing to guard by.</summary>
    public ControlCycle? Control => Firmware?.Control;

    /// <summary>The guard's board; null without the guard.</summary>
    public SimulatedBoard? Board => _board;

    /// <summary>Length of a control cycle, µs.</summary>
    public long CycleMicroseconds { get; }

    /// <summary>Present time, µs.</summary>
    public long Microseconds { get; private set; }

    /// <summary>Present time, s.</summary>
    public double Seconds => Microseconds * Micro;

    /// <summary>Current density in the cell, mA/cm².</summary>
    public double Density { get; private set; }

    /// <summary>Terminal voltage of the cell, V.</summary>
    public double Voltage { get; private set; }

    /// <summary>Stack pressure, MPa.</summary>
    public double Pressure => Stand.Pressure;

    /// <summary>When the current first went beyond what the guard trips at, µs; negative: never.</summary>
    public long OverLimitAt { get; private set; } = -1;

    /// <summary>How the contacts opened last since <see cref="ForgetOpenings"/>; null: never.</summary>
    public Opening? LastOpening { get; private set; }

    /// <summary>How often the contacts have opened since <see cref="ForgetOpenings"/>.</summary>
    public int Openings { get; private set; }

    /// <summary>True while the cell is connected to the cycler.</summary>
    public bool IsConnected => _board is null || _board.ContactorConducts;

    /// <summary>Charge plated at the negative electrode, mAh/cm².</summary>
    public double Plated { get; private set; }

    /// <summary>Charge stripped from the negative electrode, mAh/cm².</summary>
    public double Stripped { get; private set; }

    /// <summary>Cell and fixture as they are now.</summary>
    public TrueState Truth()
    {
        return TrueState.Of(Stand, Density, Voltage);
    }

    /// <summary>Turns the clamp.</summary>
    /// <param name="megapascal">Where to, MPa.</param>
    /// <param name="seconds">How long it takes, s; 0 at once.</param>
    public void TurnClamp(double megapascal, double seconds)
    {
        Stand.TurnClamp(megapascal, Seconds, seconds);
    }

    /// <summary>Breaks or mends a part; without the guard there is no board to break.</summary>
    /// <param name="fault">What happens.</param>
    public void Inject(FaultStep fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (CanHappen(fault))
        {
            // What breaks does so at once, and not evenly until somebody looks.
            _changedAt = Microseconds;
            fault.Fault.Effect(this, fault.Value);
        }
    }

    /// <summary>Whether there is what a fault happens to.</summary>
    /// <param name="fault">The fault.</param>
    public bool CanHappen(FaultStep fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Has(fault.Fault);
    }

    /// <summary>Whether there is the part that a fault is of.</summary>
    /// <param name="fault">The fault.</param>
    public bool Has(FaultRow fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.HappensToCell || (_board is not null && (_board.Impedance is not null || !fault.NeedsImpedance));
    }

    /// <summary>Exposes a sensor to the chamber instead of the cell, until its channel is mended.</summary>
    /// <param name="channel">Its channel.</param>
    public void ExposeToChamber(SensorChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        _inChamber.Add(channel, Stand.Chamber.At(Seconds));
    }

    /// <summary>Counts openings anew: those of the proof test at arming are none that anybody waits for.</summary>
    public void ForgetOpenings()
    {
        Openings = 0;
        LastOpening = null;
    }

    /// <summary>Runs until a time, or until the cycler's step is over.</summary>
    /// <param name="microseconds">The time, µs.</param>
    public void AdvanceTo(long microseconds)
    {
        while (Microseconds < microseconds && !Cycler.Finished)
        {
            double left = Math.Min(Cycler.TimeLeft / Micro, microseconds - Microseconds);
            long longest = Math.Max((long)Math.Ceiling(left - 0.5), 1);
            Drive(longest);
            if (_board is not null)
            {
                // Just after a change the cell's voltage changes most.
                long changedAt = Math.Max(_changedAt, Guard!.SwitchedAt);
                longest = Math.Min(longest, Math.Max(Microseconds - changedAt, 2 * CrossingStep.Closeness));

                // The comparator, the monostable and the contactor act at times of their own, and the cell feels it then.
                _board.SetCurrent(Density * Cell.Area * MilliampereInAmpere);
                longest = Math.Max(_board.NextEvent(Microseconds + longest) - Microseconds, 1);
            }

            Step(longest);
        }
    }

    /// <summary>Runs what the firmware does between two waits; nothing without the guard.</summary>
    /// <returns>When it runs again, µs.</returns>
    public long RunFirmware()
    {
        long next = Guard?.Run() ?? Microseconds + CycleMicroseconds;
        _press?.Look(Seconds);
        return next;
    }

    /// <summary>
    /// Wires the impedance channel to the cell as it is at the moment, and to what lies beside it while the contactor is closed: shunt and
    /// cycler. Nothing of it is computed unless a tone is measured.
    /// </summary>
    private void Connect(ImpedanceNetwork network, ExperimentCase setup)
    {
        double shunt = setup.Profile.Settings.Get(Setting.Shunt);
        network.Cell = hertz => CellSpectrum.Impedance(Cell, hertz, Density > 0.0 ? 1.0 : -1.0) / Cell.Area;
        network.Beside = hertz => IsConnected ? shunt + setup.CyclerOutput.Impedance(hertz) : null;
    }

    private void Drive(long microseconds)
    {
        bool connected = IsConnected;
        if (connected != _connected)
        {
            _connected = connected;
            Cycler.IsConnected = connected;
            if (!connected)
            {
                Openings++;
                LastOpening = new Opening(Microseconds, Guard?.OpeningCause() ?? "", _lastMoments.Of(Microseconds, Truth()));
            }
        }

        Interlock();
        double density = connected ? Cycler.Drive(microseconds * Micro) : 0.0;
        if (density != 0.0)
        {
            _lastMoments.Resumed();
        }
        else if (Density != 0.0)
        {
            _lastMoments.Stopped(Microseconds, Truth());
        }

        Density = density;
        BreakPath();
        if (Math.Abs(Density - _changedDensity) > SmallestChange)
        {
            _changedAt = Microseconds;
            _changedDensity = Density;
            CheckLimit();
        }
    }

    /// <summary>No current flows through an open shunt: the cycler goes to its compliance, and what the cell does not take stands there.</summary>
    private void BreakPath()
    {
        if (_board is { Sensors: { Shunt: ShuntFault.Open } sensors })
        {
            sensors.AcrossOpenShunt = Density == 0.0 ? 0.0 : Math.CopySign(_compliance, Density) - Voltage;
            Density = 0.0;
        }
    }

    private void Step(long microseconds)
    {
        bool jumps = _changedAt == Microseconds || Guard?.SwitchedAt == Microseconds;
        double seconds = StepCell(microseconds) * Micro;
        Stand.Clamp.Advance(seconds);
        double charge = Density * seconds / PhysicalConstants.SecondsPerHour;
        Plated += Math.Max(charge, 0.0);
        Stripped += Math.Max(-charge, 0.0);
        Cycler.Account(seconds, Density, Voltage);
        Show(jumps ? 0 : Microseconds);
    }

    /// <summary>Advances the cell and its voltage, less far where the cycler's stop, or where the comparator may open, lies in between.</summary>
    /// <returns>How far, µs.</returns>
    private long StepCell(long microseconds)
    {
        _mayTrip = _board is not null && !_board.MayOpenAt(Voltage);
        long moved = microseconds;
        if (Cycler.StopsAtVoltage || _mayTrip)
        {
            moved = _toCrossing.Move(Seconds, microseconds, Density);
        }
        else
        {
            Stand.Move(Seconds, microseconds * Micro, Density);
        }

        Voltage = Cell.Voltage(Density);
        Microseconds += moved;
        if (_mayTrip && _board!.MayOpenAt(Voltage))
        {
            _lastMoments.WentBeyond(Microseconds, Truth());
        }

        return moved;
    }

    private bool Crosses(double voltage)
    {
        return Cycler.Overshot(voltage) || (_mayTrip && _board!.MayOpenAt(voltage));
    }

    private void Interlock()
    {
        if (_followsLimits && _board is not null && _connected)
        {
            double densityPerAmpere = 1.0 / (Cell.Area * MilliampereInAmpere);
            Cycler.ChargeLimit = _board.Interlock.Charge * densityPerAmpere;
            Cycler.DischargeLimit = _board.Interlock.Discharge * densityPerAmpere;
        }
    }

    private void CheckLimit()
    {
        if (Control is not { } control || OverLimitAt >= 0)
        {
            return;
        }

        double ampere = Density * Cell.Area * MilliampereInAmpere;
        Decision decision = control.Decision;
        bool over = ampere > 0.0 ? ampere > decision.HardwareTripCharge : -ampere > decision.HardwareTripDischarge;
        OverLimitAt = over && decision.HardwareTripCharge > 0.0 ? Microseconds : OverLimitAt;
    }

    /// <summary>Lets the board's sensors see the cell as it went since the last step.</summary>
    /// <param name="until">When its voltage is there, µs: it goes evenly from the last one; 0 when it jumped.</param>
    private void Show(long until)
    {
        if (_board is null)
        {
            return;
        }

        ref readonly CellState state = ref Cell.State;
        _board.SetCell(Voltage, Density * Cell.Area * MilliampereInAmpere, until);
        _board.SetForce(Stand.ClampPressure * Stand.NewtonPerMegapascal);
        _board.SetTemperatures(state.Temperature, state.WallTemperature);
        _inChamber.Feel(Stand.Chamber, Seconds);
        _board.Advance(Microseconds);
    }
}
