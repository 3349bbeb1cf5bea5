namespace SSBms.Control;

/// <summary>
/// What a board that carries the impedance channel has found of the lithium interface. Written beside the control cycle, read by the guard;
/// whoever writes raises <see cref="Revision"/> last.
/// </summary>
public sealed class InterfaceFinding
{
    /// <summary>When the newest sweep ended that could be used, or when the watch began, ms of the monotonic clock.</summary>
    public long UsedAt;

    /// <summary>Share of the area that is in contact at least, 0 to 1.</summary>
    public double Contact = 1.0;

    /// <summary>The contact from which on lost contact would be seen in time, 0 to 1.</summary>
    public double Visible = 1.0;

    /// <summary>Evidence that contact is being lost, nats, not negative.</summary>
    public double Evidence;

    /// <summary>Another number whenever something is new.</summary>
    public int Revision;

    /// <summary>Takes what a sweep has shown. What is no finite number is nothing: without a sweep the eye is blind soon.</summary>
    /// <param name="contact">See <see cref="Contact"/>.</param>
    /// <param name="visible">See <see cref="Visible"/>.</param>
    /// <param name="evidence">See <see cref="Evidence"/>.</param>
    /// <returns>False when nothing was taken.</returns>
    public bool Take(double contact, double visible, double evidence)
    {
        if (!Scalar.IsFinite(contact) || !Scalar.IsFinite(visible) || !Scalar.IsFinite(evidence))
        {
            return false;
        }

        Contact = Scalar.Clamp(contact, 0.0, 1.0);
        Visible = Scalar.Clamp(visible, 0.0, 1.0);
        Evidence = evidence;
        Revision++;
        return true;
    }
}
