namespace SSBms.VirtualBoard;

/// <summary>One conversion that weighs all of its time alike.</summary>
internal sealed class PlainAperture : Aperture
{
    private double _perMicrosecond;

    public void Set(long opens, long closes)
    {
        Opens = opens;
        Closes = closes;
        _perMicrosecond = 1.0 / (closes - opens);
    }

    public override double Share(long time)
    {
        return (time - Opens) * _perMicrosecond;
    }

    public override double Share(long time, out double integral)
    {
        double since = time - Opens;
        integral = 0.5 * since * since * _perMicrosecond;
        return since * _perMicrosecond;
    }
}
