using SSBms.Bench.Fixture;

namespace SSBms.Bench.Runs;

/// <summary>Voltage against charge of the steps that have a label.</summary>
public sealed class CurveRecorder
{
    private const double ChargeBetweenPoints = 0.002;

    private readonly VirtualFixture _fixture;
    private readonly List<CapacityCurve> _curves = [];
    private List<double> _charge = [];
    private List<double> _voltage = [];
    private string? _label;

    /// <summary>Starts without curves.</summary>
    /// <param name="fixture">What is recorded.</param>
    public CurveRecorder(VirtualFixture fixture)
    {
        _fixture = fixture;
    }

    /// <summary>The curves so far.</summary>
    public IReadOnlyList<CapacityCurve> Curves => _curves;

    /// <summary>True when no curves are kept.</summary>
    public bool IsOff { get; set; }

    /// <summary>Begins with a step.</summary>
    /// <param name="label">Its label; null for a step that is not recorded.</param>
    public void Begin(string? label)
    {
        _label = IsOff ? null : label;
        _charge = [];
        _voltage = [];
    }

    /// <summary>Looks after a control cycle.</summary>
    public void Observe()
    {
        if (_label is not null && (_charge.Count == 0 || _fixture.Cycler.Charge - _charge[^1] > ChargeBetweenPoints))
        {
            Add();
        }
    }

    /// <summary>Ends with the step.</summary>
    /// <param name="hasDirection">False for a step without current, which makes no curve.</param>
    public void End(bool hasDirection)
    {
        if (_label is not null && hasDirection)
        {
            Add();
            _curves.Add(new CapacityCurve(_label, _charge, _voltage));
        }

        _label = null;
    }

    private void Add()
    {
        _charge.Add(_fixture.Cycler.Charge);
        _voltage.Add(_fixture.Cycler.Voltage);
    }
}
