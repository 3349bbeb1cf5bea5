namespace SSBms.Control;

/// <summary>
/// The protection state machine. It only ever closes the contactor from standby, on an arm request that was seen
/// released before and after a proof test, and it leaves a trip only by a reset that was seen released before, with the arm request released. A bounce of
/// either switch is no request.
/// </summary>
public sealed class Protection
{
    private const int HealthySamples = 5;
    private const int UnderatedSamples = 10;

    private readonly SteadyInput _arm = new SteadyInput();
    private readonly SteadyInput _reset = new SteadyInput();
    private int _healthy;
    private int _underated;
    private ProtectionState _state = ProtectionState.SelfTest;
    private bool _armReleased;
    private bool _resetReleased;

    /// <summary>Where the machine is.</summary>
    public ProtectionState State => _state;

    /// <summary>True when the contactor is to be closed for use.</summary>
    public bool CloseContactor =>
        _state == ProtectionState.Armed || _state == ProtectionState.Operating || _state == ProtectionState.Derated;

    /// <summary>Puts the machine into the latched trip it was in before a restart.</summary>
    public void Latch()
    {
        Enter(ProtectionState.Tripped);
    }

    /// <summary>Takes one step.</summary>
    /// <param name="sample">The operator's requests and the contactor feedback.</param>
    /// <param name="fault">True while any diagnosis that trips is raised.</param>
    /// <param name="complete">True when every channel the guard needs is known.</param>
    /// <param name="derated">True when a narrower current range is published.</param>
    /// <param name="proven">True when everything that opens the contactor has been shown to do so since it was asked to close.</param>
    public void Step(Sample sample, bool fault, bool complete, bool derated, bool proven)
    {
        bool armed = _arm.Take(sample.ArmRequested);
        bool reset = _reset.Take(sample.ResetRequested);
        _armReleased |= !armed;
        _resetReleased |= !reset;
        switch (_state)
        {
            case ProtectionState.SelfTest:
                _healthy = fault || !complete || sample.ContactorClosed ? 0 : _healthy + 1;
                if (_healthy >= HealthySamples)
                {
                    Enter(ProtectionState.Standby);
                }

                break;

            case ProtectionState.Standby:
                if (fault || !complete)
                {
                    Enter(ProtectionState.SelfTest);
                }
                else if (armed && _armReleased)
                {
                    Enter(ProtectionState.Proving);
                }

                break;

            case ProtectionState.Tripped:
                if (reset && _resetReleased && !armed && !sample.ContactorClosed)
                {
                    Enter(ProtectionState.SelfTest);
                }

                break;

            default:
                Asked(sample, armed, fault, derated, proven);
                break;
        }
    }

    private void Asked(Sample sample, bool armed, bool fault, bool derated, bool proven)
    {
        if (fault)
        {
            Enter(ProtectionState.Tripped);
        }
        else if (!armed)
        {
            Enter(ProtectionState.Standby);
        }
        else if (_state == ProtectionState.Proving)
        {
            Enter(proven ? ProtectionState.Armed : ProtectionState.Proving);
        }
        else if (_state == ProtectionState.Armed && !sample.ContactorClosed)
        {
            // The contactor is still travelling; a contactor that never arrives is a fault of its own.
        }
        else
        {
            _underated = derated ? 0 : _underated + 1;
            bool narrow = derated || (_state == ProtectionState.Derated && _underated < UnderatedSamples);
            Enter(narrow ? ProtectionState.Derated : ProtectionState.Operating);
        }
    }

    private void Enter(ProtectionState state)
    {
        if (state == _state)
        {
            return;
        }

        _state = state;
        _healthy = 0;
        _armReleased = false;
        _resetReleased = false;
    }
}
