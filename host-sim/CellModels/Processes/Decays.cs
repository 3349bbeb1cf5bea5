namespace SSBms.CellModels.Processes;

/// <summary>The exponentials of one cell that seldom change from step to step.</summary>
public sealed class Decays
{
    private Decay _cellTemperature = new();
    private Decay _wallTemperature = new();
    private Decay _touch = new();
    private Decay _spot = new();
    private Reciprocal _active;
    private KeptContact _contact;
    private Decay _washout = new();
    private Decay _wetting = new();
    private Relaxation _negativeTransfer = new();
    private Relaxation _positiveTransfer = new();

    /// <summary>Makes those of a cell.</summary>
    /// <param name="layers">True where diffusion in its cathode depends on the filling.</param>
    public Decays(bool layers = false)
    {
        Profile = layers ? new LayerDecay() : new ProfileDecay();
    }

    /// <summary>Of the cell towards the chamber.</summary>
    public ref Decay CellTemperature => ref _cellTemperature;

    /// <summary>Of the die wall towards the cell.</summary>
    public ref Decay WallTemperature => ref _wallTemperature;

    /// <summary>Of the concentration profile in the cathode particles.</summary>
    public ProfileDecay Profile { get; }

    /// <summary>Contact of the electrode that has voids.</summary>
    public ref KeptContact Contact => ref _contact;

    /// <summary>Of a soft short that touches.</summary>
    public ref Decay Touch => ref _touch;

    /// <summary>Of the conductance of a soft short.</summary>
    public ref Decay Spot => ref _spot;

    /// <summary>Of the share of the cathode that is active.</summary>
    public ref Reciprocal Active => ref _active;

    /// <summary>Of the interlayer's conductance.</summary>
    public ref Decay Washout => ref _washout;

    /// <summary>Of the resistance of a cathode that is not worked in.</summary>
    public ref Decay Wetting => ref _wetting;

    /// <summary>Of the charge transfer of the negative electrode.</summary>
    public ref Relaxation NegativeTransfer => ref _negativeTransfer;

    /// <summary>Of the charge transfer of the positive electrode, lithium or a cathode.</summary>
    public ref Relaxation PositiveTransfer => ref _positiveTransfer;
}
