using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// The reference board on the desktop: chips, contactor, monostable and switches, wired as on the real one. The world writes
/// physical quantities and time, the firmware gets <see cref="Ports"/>.
/// </summary>
public sealed class SimulatedBoard
{
    private const double HeartbeatCycles = 3.0;
    private const int MemoryIdentityAddress = 0x7C;

    /// <summary>An eightieth of a code of the temperature sensors, °C: a fixture is never quite at rest.</summary>
    private const double LeastWarming = 1e-4;

    private readonly double _ohm;
    private readonly double _reference;
    private readonly double _divider;
    private readonly double _bridgeZero;
    private readonly double _bridgePerNewton;
    private readonly Dictionary<string, VirtualChip> _chips;
    private readonly AnalogNode _shunt = new();
    private readonly AnalogNode _bus = new();
    private readonly AnalogNode[] _inputs = [new(), new(), new(), new()];
    private readonly AnalogNode _bridge = new();
    private readonly AnalogNode _plate = new() { Resolution = LeastWarming };
    private readonly AnalogNode _wall = new() { Resolution = LeastWarming };

    /// <summary>Builds a board. Nothing is connected to it yet: no voltage, no current, no force, 0 °C.</summary>
    /// <param name="configuration">What chips it has.</param>
    /// <param name="fixture">The shunt, dividers and load cell that are really there.</param>
    /// <param name="seed">Draws noise and tolerances; the same seed gives the same board.</param>
    /// <param name="memory">Content of the memory, which goes on living there; null for a new part.</param>
    /// <param name="hasImpedance">True when the board carries the impedance channel.</param>
    /// <param name="hasSecondDisconnect">True when a second disconnect is in series with the contactor.</param>
    public SimulatedBoard(
        BoardConfiguration configuration,
        Settings fixture,
        ulong seed,
        byte[]? memory = null,
        bool hasImpedance = false,
        bool hasSecondDisconnect = false
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(fixture);
        _ohm = fixture.Get(Setting.Shunt);
        _reference = fixture.Get(Setting.CellReference);
        _divider = fixture.Get(Setting.ConverterDivider);
        _bridgeZero = fixture.Get(Setting.LoadCellZero);
        _bridgePerNewton = fixture.Get(Setting.LoadCellSensitivity) / fixture.Get(Setting.LoadCellRating);
        Sensors = new SensorChannels(Clock, seed, _ohm, _reference);
        CurrentMonitor = new Ina228Chip(Clock, new NoiseSource(seed, "ina228"), _shunt, _bus);
        Converter = new Ads1115Chip(Clock, new NoiseSource(seed, "ads1115"), _inputs);
        BridgeConverter = new Nau7802Chip(Clock, new NoiseSource(seed, "nau7802"), _bridge);
        PlateSensor = new Tmp117Chip(Clock, new NoiseSource(seed, "plate tmp117"), _plate);
        WallSensor = new Tmp117Chip(Clock, new NoiseSource(seed, "wall tmp117"), _wall);
        Memory = new Mb85rc256vChip(Clock, new NoiseSource(seed, "mb85rc256v"), memory);
        _chips = new Dictionary<string, VirtualChip>(StringComparer.Ordinal)
        {
            ["ina228"] = CurrentMonitor,
            ["ads1115"] = Converter,
            ["nau7802"] = BridgeConverter,
            ["plate tmp117"] = PlateSensor,
            ["wall tmp117"] = WallSensor,
            ["mb85rc256v"] = Memory,
        };
        if (hasImpedance)
        {
            Impedance = new VirtualImpedance(Clock, seed, fixture);
            _chips.Add("ad5941", Impedance.Chip);
        }

        Bus.Attach(configuration.CurrentMonitorAddress, CurrentMonitor);
        Bus.Attach(configuration.ConverterAddress, Converter);
        Bus.Attach(configuration.BridgeAddress, BridgeConverter);
        Bus.Attach(configuration.PlateSensorAddress, PlateSensor);
        Bus.Attach(configuration.WallSensorAddress, WallSensor);
        Bus.Attach(configuration.MemoryAddress, Memory);
        Bus.Attach(MemoryIdentityAddress, Memory.IdentityAt(configuration.MemoryAddress));

        Processor = new VirtualProcessor(Clock);
        Monostable = new Monostable(HeartbeatCycles * configuration.LongestCycle, new NoiseSource(seed, "monostable"));
        Latch = new AlertLatch(Clock, CurrentMonitor);
        Contactor = new VirtualContactor(Clock, Monostable, Latch, new NoiseSource(seed, "auxiliary contact"));
        SecondDisconnect = hasSecondDisconnect
            ? new VirtualContactor(Clock, Monostable, Latch, new NoiseSource(seed, "second auxiliary contact"))
            : null;
        TwoDisconnects? both = SecondDisconnect is { } second
            ? new TwoDisconnects(new BothCoils(Contactor, second), Contactor, second)
            : null;
        ArmSwitch = new VirtualSwitch(Clock, new NoiseSource(seed, "arm switch"));
        ResetKey = new VirtualSwitch(Clock, new NoiseSource(seed, "reset switch"));
        Heartbeat = new HeartbeatInput(Clock, Monostable, Contactor);
        Ports = new BoardPorts(
            Clock,
            Bus,
            both ?? (IDigitalOutput)Contactor,
            both ?? (IDigitalInput)Contactor,
            Heartbeat,
            Latch,
            ArmSwitch,
            ResetKey,
            Interlock,
            Lamp,
            Link,
            Processor,
            Display
        );
        _inputs[1].Value = _reference / _divider;
        SetCell(0.0, 0.0);
        SetForce(0.0);
    }

    /// <summary>What the firmware gets.</summary>
    public BoardPorts Ports { get; }

    /// <summary>Time; <see cref="Advance"/> sets it.</summary>
    public VirtualClock Clock { get; } = new();

    /// <summary>The bus all chips are on.</summary>
    public VirtualI2cBus Bus { get; } = new();

    /// <summary>What is sensed, on its way to the chips.</summary>
    public SensorChannels Sensors { get; }

    /// <summary>The INA228.</summary>
    public Ina228Chip CurrentMonitor { get; }

    /// <summary>The ADS1115.</summary>
    public Ads1115Chip Converter { get; }

    /// <summary>The NAU7802.</summary>
    public Nau7802Chip BridgeConverter { get; }

    /// <summary>The TMP117 on the pressure plate.</summary>
    public Tmp117Chip PlateSensor { get; }

    /// <summary>The TMP117 in the die wall.</summary>
    public Tmp117Chip WallSensor { get; }

    /// <summary>The MB85RC256V.</summary>
    public Mb85rc256vChip Memory { get; }

    /// <summary>The impedance channel; null on a board that does not carry it. It costs nothing while no tone is measured.</summary>
    public VirtualImpedance? Impedance { get; }

    /// <summary>What the heartbeat holds up.</summary>
    public Monostable Monostable { get; }

    /// <summary>The wire of the heartbeat.</summary>
    public HeartbeatInput Heartbeat { get; }

    /// <summary>What a hardware trip sets.</summary>
    public AlertLatch Latch { get; }

    /// <summary>The contactor.</summary>
    public VirtualContactor Contactor { get; }

    /// <summary>A second disconnect in series with the contactor, on the same coil command; null on a board without one.</summary>
    public VirtualContactor? SecondDisconnect { get; }

    /// <summary>On while the operator wants the contactor closed.</summary>
    public VirtualSwitch ArmSwitch { get; }

    /// <summary>On while a reset is authorised.</summary>
    public VirtualSwitch ResetKey { get; }

    /// <summary>The status lamp.</summary>
    public VirtualOutput Lamp { get; } = new();

    /// <summary>The serial line.</summary>
    public VirtualLink Link { get; } = new();

    /// <summary>What the operator looks at.</summary>
    public VirtualDisplay Display { get; } = new();

    /// <summary>The processor.</summary>
    public VirtualProcessor Processor { get; }

    /// <summary>What the firmware last allowed the cycler.</summary>
    public CyclerInterlock Interlock { get; } = new();

    /// <summary>True while the cell is connected to the cycler.</summary>
    public bool ContactorConducts => Contactor.ConductsNow && SecondDisconnect?.ConductsNow != false;

    /// <summary>Names of the chips, as <see cref="Chip"/> takes them.</summary>
    public IReadOnlyCollection<string> ChipNames => _chips.Keys;

    /// <summary>True while an alert of the current monitor would open the contactor.</summary>
    private bool OpensByAlert => Contactor.IsEnergised && Latch.Wire == AlertWire.Ok;

    /// <summary>Finds a chip, to inject a fault.</summary>
    /// <param name="name">ina228, ads1115, nau7802, plate tmp117, wall tmp117, mb85rc256v, or ad5941 where there is one.</param>
    /// <returns>The chip.</returns>
    /// <exception cref="ArgumentException">There is no such chip; the message lists those there are.</exception>
    public VirtualChip Chip(string name)
    {
        return _chips.TryGetValue(name, out VirtualChip? chip)
            ? chip
            : throw new ArgumentException($"No chip '{name}'. There are: {string.Join(", ", _chips.Keys)}.", nameof(name));
    }

    /// <summary>Applies the cell from now on.</summary>
    /// <param name="voltage">Its voltage, V.</param>
    /// <param name="current">Its current, A; positive charges.</param>
    /// <param name="until">When the voltage is there, µs: it goes evenly from what it is now; not later than now: at once.</param>
    public void SetCell(double voltage, double current, long until = 0)
    {
        Sensors.PassVoltage(voltage, Math.Max(until, Clock.Microseconds));
        SetCurrent(current);

        // Noise steps; all else that can be wrong with a voltage goes as evenly as the voltage does.
        until = Sensors.IsVoltageNoisy ? 0 : until;
        _bus.Set(_reference + Sensors.Voltage.Seen, until);
        _inputs[0].Set((_reference + Sensors.SecondVoltage.Seen) / _divider, until);
    }

    /// <summary>Lets a current flow from now on, before it is known where it leads the cell's voltage.</summary>
    /// <param name="current">A; positive charges.</param>
    public void SetCurrent(double current)
    {
        _shunt.Value = Sensors.PassCurrent(current, Clock.Microseconds) * _ohm;
    }

    /// <summary>Loads the load cell.</summary>
    /// <param name="newton">Force, N; compression is positive.</param>
    public void SetForce(double newton)
    {
        _bridge.Value = _bridgeZero + _bridgePerNewton * Sensors.Force.Pass(newton, Clock.Microseconds);
    }

    /// <summary>Heats the fixture.</summary>
    /// <param name="plate">Pressure plate, °C.</param>
    /// <param name="wall">Die wall, °C.</param>
    public void SetTemperatures(double plate, double wall)
    {
        Sensors.PassTemperatures(plate, wall, Clock.Microseconds);
        _plate.Value = Sensors.PlateTemperature.Seen;
        _wall.Value = Sensors.WallTemperature.Seen;
    }

    /// <summary>Takes the supply of every chip away and brings it back: registers are as new, the memory keeps what it holds.</summary>
    public void LosePower()
    {
        foreach (VirtualChip chip in _chips.Values)
        {
            chip.LosePower();
        }
    }

    /// <summary>When the board may next change something that the cell feels, if current and voltage stay as they are.</summary>
    /// <param name="untilMicroseconds">How far to look, µs.</param>
    /// <returns>µs; the world must not step over it.</returns>
    public long NextEvent(long untilMicroseconds)
    {
        long next = Math.Min(Math.Min(Contactor.NextEvent, SecondDisconnect?.NextEvent ?? untilMicroseconds), untilMicroseconds);
        return OpensByAlert ? Math.Min(next, CurrentMonitor.NextAlert(next)) : next;
    }

    /// <summary>True when the comparator may open the contactor at such a cell voltage: the world must not step far beyond where that begins.</summary>
    /// <param name="voltage">V, as a sound channel shows it.</param>
    public bool MayOpenAt(double voltage)
    {
        return OpensByAlert && CurrentMonitor.MayAlertAt(_reference + voltage);
    }

    /// <summary>
    /// Lets time pass on the board, with the inputs as they were set. To be called after each step of the world, before the
    /// firmware runs; what is set afterwards holds from this time on.
    /// </summary>
    /// <param name="nowMicroseconds">Present time, µs; not before the last one.</param>
    public void Advance(long nowMicroseconds)
    {
        Clock.Microseconds = nowMicroseconds;
        CurrentMonitor.Advance(nowMicroseconds);
        Converter.Advance(nowMicroseconds);
        BridgeConverter.Advance(nowMicroseconds);
        PlateSensor.Advance(nowMicroseconds);
        WallSensor.Advance(nowMicroseconds);
        Contactor.Advance(nowMicroseconds);
        SecondDisconnect?.Advance(nowMicroseconds);
    }
}
