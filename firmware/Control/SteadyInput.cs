namespace SSBms.Control;

/// <summary>
/// A switch as it is after its bounces: it counts as turned once it has read the other way for three cycles in a row. Until it has read
/// off for as long it counts as on, so that nothing follows from how it stood when the board started.
/// </summary>
public sealed class SteadyInput
{
    /// <summary>Cycles in a row that turn it: 0.2 to 0.3 s at 0.1 s a cycle.</summary>
    public const int Cycles = 3;

    private bool _isOn = true;
    private int _other;

    /// <summary>Takes what is read in this cycle.</summary>
    /// <param name="on">True when it reads on.</param>
    /// <returns>True while it is on.</returns>
    public bool Take(bool on)
    {
        _other = on == _isOn ? 0 : _other + 1;
        if (_other >= Cycles)
        {
            _isOn = on;
            _other = 0;
        }

        return _isOn;
    }
}
