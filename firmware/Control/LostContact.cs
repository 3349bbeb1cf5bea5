namespace SSBms.Control;

/// <summary>
/// Makes of what the impedance channel has found what the fault policy judges: how much contact is left, how much the present current wants,
/// whether lost contact would be seen at all. On a board without the channel there is nothing to make.
/// </summary>
public sealed class LostContact
{
    /// <summary>Evidence at which contact is being lost, nats: a sound cell gets there once in tens of millions of sweeps.</summary>
    public const double EnoughEvidence = 17.0;

    /// <summary>Contact below which a cell is cut off at any current, 1.</summary>
    public const double LeastContact = 0.6;

    /// <summary>It is cut off while the local current is still so far below its limit, 1.</summary>
    public const double Reserve = 1.1;

    /// <summary>Contact that a good eye sees in time, 1.</summary>
    public const double GoodContact = 0.7;

    /// <summary>Without a sweep that could be used for so long the eye is blind, s: twenty of them.</summary>
    public const double BlindSeconds = 600.0;

    private const double SecondsPerMillisecond = 0.001;

    private int _revision;
    private bool _wasLost;

    /// <summary>
    /// Share of the area for which current may be published, 0 to 1: what is left of the contact, or what could be lost of it without being seen.
    /// </summary>
    public double Contact { get; private set; } = 1.0;

    /// <summary>Stack pressure at which contact began to be lost, MPa; 0 while none is, or it was not known.</summary>
    public double Pressure { get; private set; }

    /// <summary>The contact that a current wants.</summary>
    /// <param name="load">Plating current density over its limit, 0 to 1; 0 without.</param>
    /// <returns>1, not less than <see cref="LeastContact"/>.</returns>
    public static double Wanted(double load)
    {
        double bound = Reserve * load;
        return bound > LeastContact ? bound : LeastContact;
    }

    /// <summary>Takes one cycle.</summary>
    /// <param name="finding">What has been found.</param>
    /// <param name="now">Start of this cycle, ms.</param>
    /// <param name="quantities">Plating and its limit in; contact, evidence and age out.</param>
    public void Update(InterfaceFinding finding, long now, Quantities quantities)
    {
        double age = now < finding.UsedAt ? Sample.NeverMeasured : (now - finding.UsedAt) * SecondsPerMillisecond;
        bool isBlind = age > BlindSeconds;
        quantities.Find(Quantity.InterfaceAge, isBlind ? age : 0.0);
        if (finding.Revision != _revision)
        {
            _revision = finding.Revision;
            quantities.Set(Quantity.ContactEvidence, finding.Evidence);
            quantities.Set(Quantity.VisibleContact, finding.Visible);
        }

        bool isGood = finding.Visible >= GoodContact;
        bool isLost = finding.Evidence > EnoughEvidence;
        Contact = isGood ? 1.0 : finding.Visible;
        if (isLost && finding.Contact < Contact)
        {
            Contact = finding.Contact;
        }

        if (isLost || _wasLost)
        {
            Pressure =
                !isLost ? 0.0
                : _wasLost ? Pressure
                : quantities.Get(Quantity.StackPressure);
            _wasLost = isLost;
            quantities.Set(Quantity.LeastContact, Wanted(Load(quantities)));
            quantities.Set(Quantity.InterfaceContact, isLost ? finding.Contact : 1.0);
        }

        if (isGood && !isBlind && quantities.IsFresh(Quantity.AcceleratedRatio))
        {
            // The lithium is seen by itself: what a step of the current still tells is the cathode, which is no reason to open.
            quantities.Set(Quantity.AcceleratedRatio, 1.0);
        }
    }

    private static double Load(Quantities quantities)
    {
        // A density that is unknown is 0, and trips as a stale channel.
        return Scalar.Ratio(quantities.Get(Quantity.PlatingDensity), quantities.Get(Quantity.PlatingCcd), 0.0);
    }
}
