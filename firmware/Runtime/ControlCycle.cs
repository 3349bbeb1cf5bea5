using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The control cycle: read, decide, act, record, and only then the heartbeat. Nothing downstream delays what is upstream.
/// </summary>
public sealed class ControlCycle
{
    private const double BelowFullScale = 0.999;
    private const double Overload = 1.2;

    private readonly BoardPorts _ports;
    private readonly Contactor _contactor;
    private readonly Heartbeat _heartbeat;
    private readonly MeasuringChain _chain;
    private readonly Mb85rc256v _memory;
    private readonly Recorder _recorder;

    /// <summary>Builds the firmware of one board by hand, in this one place. The contactor is open from here on.</summary>
    /// <param name="ports">The board.</param>
    /// <param name="board">What is soldered on it.</param>
    /// <param name="limits">What the cell can bear.</param>
    /// <param name="policy">The distance to keep; what is plausible is set from the board.</param>
    /// <exception cref="System.ArgumentException">A limit or a policy value is unusable; the parameter name says which.</exception>
    public ControlCycle(BoardPorts ports, BoardConfiguration board, CellLimits limits, GuardPolicy policy)
    {
        policy.PlausibleCurrent = board.CurrentFullScale * BelowFullScale;
        policy.PlausiblePressure = board.RatedPressure(limits.Area) * Overload;
        _ports = ports;
        _contactor = new Contactor(ports.ContactorCoil, ports.ContactorFeedback);
        _heartbeat = new Heartbeat(ports.Heartbeat);
        Guard = new Guard(limits, policy, DiagnosisTable.Default());
        _chain = new MeasuringChain(ports, _contactor, board, limits.Area);
        _memory = new Mb85rc256v(ports.Bus, board.MemoryAddress);
        _recorder = new Recorder(Guard, _memory);
    }

    /// <summary>What was measured in the newest cycle.</summary>
    public Sample Sample { get; } = new Sample();

    /// <summary>What was decided in the newest cycle.</summary>
    public Decision Decision { get; } = new Decision();

    /// <summary>The guard.</summary>
    public Guard Guard { get; }

    /// <summary>The event log.</summary>
    public EventLog Log => _recorder.Log;

    /// <summary>Configures the chips and takes up a latched trip. May take about a second; the contactor is open.</summary>
    /// <returns>True when every chip answered.</returns>
    public bool Start()
    {
        bool sensors = _chain.Start();
        bool memory = _memory.Start();
        _recorder.Open(_ports.Clock.Milliseconds, sensors && memory);
        return sensors && memory;
    }

    /// <summary>One cycle.</summary>
    public void Run()
    {
        _chain.Read(Sample);
        Sample.MemoryFailed = _recorder.Failed;
        Guard.Step(Sample, Decision);
        Act();
        _recorder.Record(Sample.Now);
        _heartbeat.Beat();
    }

    private void Act()
    {
        _contactor.Command(Decision.CloseContactor);
        _ports.Interlock.Publish(Decision.AllowedCharge, Decision.AllowedDischarge);
        if (Decision.HardwareTripCharge > 0.0 && Decision.HardwareTripDischarge > 0.0)
        {
            _chain.SetHardwareTrip(Decision.HardwareTripCharge, Decision.HardwareTripDischarge);
        }
    }
}
