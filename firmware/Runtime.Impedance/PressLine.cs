using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The line to a press that can follow: high while the stack has less pressure than the present current wants. How much that is goes out with
/// the telemetry. It only ever asks for more, and asks for nothing while the contactor is open or the pressure is not known.
/// </summary>
public sealed class PressLine : IBackgroundTask
{
    /// <summary>A press that has come so far beyond what is asked for is not asked again for every noise.</summary>
    private const double Beyond = 1.02;

    private readonly IDigitalOutput _line;
    private Firmware? _firmware;
    private bool _asks;

    /// <summary>Binds the line and withdraws the request.</summary>
    /// <param name="line">High: more stack pressure is asked for.</param>
    public PressLine(IDigitalOutput line)
    {
        _line = line;
        _line.Write(false);
    }

    /// <summary>Says whose stack it is. To be called once, before it runs.</summary>
    /// <param name="firmware">The firmware.</param>
    public void Watch(Firmware firmware)
    {
        _firmware = firmware;
    }

    /// <inheritdoc/>
    public void Run()
    {
        ControlCycle? control = _firmware?.Control;
        bool asks = control != null && !control.IsOpen && Wants(control.Guard.Quantities);
        if (asks != _asks)
        {
            _asks = asks;
            _line.Write(asks);
        }
    }

    private bool Wants(Quantities quantities)
    {
        if (!quantities.IsKnown(Quantity.StackPressure) || !quantities.IsKnown(Quantity.RequestedPressure))
        {
            return false;
        }

        double wanted = quantities.Get(Quantity.RequestedPressure);
        return quantities.Get(Quantity.StackPressure) < (_asks ? wanted * Beyond : wanted);
    }
}
