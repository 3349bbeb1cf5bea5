namespace SSBms.VirtualBoard;

/// <summary>One conversion that weighs all of its time alike.</summary>
internal sealed class PlainAperture : Aperture
{
    public void Set(long opens, long closes)
    {
        Opens = opens;
        Closes = closes;
    }

    public override double Share(long time)
    {
        return (time - Opens) / (double)(Closes - Opens);
    }

    public override double Share(long time, out double integral)
    {
        double since = time - Opens;
        double share = since / (Closes - Opens);
        integral = 0.5 * since * share;
        return share;
    }
}
