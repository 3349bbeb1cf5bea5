namespace SSBms.Drivers;

/// <summary>The contactor: a coil command and an auxiliary contact that tells where it really is.</summary>
public sealed class Contactor
{
    private readonly IDigitalOutput _coil;
    private readonly IDigitalInput _feedback;

    /// <summary>Binds the contactor and opens it.</summary>
    /// <param name="coil">High closes, provided that heartbeat and hardware trip permit it.</param>
    /// <param name="feedback">High when the contacts are closed.</param>
    public Contactor(IDigitalOutput coil, IDigitalInput feedback)
    {
        _coil = coil;
        _feedback = feedback;
        Command(false);
    }

    /// <summary>True when the auxiliary contact reports closed.</summary>
    public bool IsClosed => _feedback.Read();

    /// <summary>Tells the contactor where to be.</summary>
    /// <param name="close">True to close.</param>
    public void Command(bool close)
    {
        _coil.Write(close);
    }
}
