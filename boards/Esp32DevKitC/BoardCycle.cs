using SSBms.Drivers;
using SSBms.Platform;
using SSBms.Runtime;

namespace SSBms.Boards.Esp32DevKitC;

/// <summary>What this board repeats: a control cycle, then the lamp that shows whether the contactor is to be closed.</summary>
public sealed class BoardCycle : ICycle
{
    private readonly ControlCycle _control;
    private readonly IDigitalOutput _lamp;

    /// <summary>Binds cycle and lamp.</summary>
    /// <param name="control">The control cycle.</param>
    /// <param name="lamp">High lights it.</param>
    public BoardCycle(ControlCycle control, IDigitalOutput lamp)
    {
        _control = control;
        _lamp = lamp;
    }

    /// <inheritdoc/>
    public void Run()
    {
        _control.Run();
        _lamp.Write(_control.Decision.CloseContactor);
    }
}
