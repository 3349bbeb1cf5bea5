namespace SSBms.CellModels.Processes;

/// <summary>The surface of the particles after a constant current, as a straight line over that current.</summary>
/// <param name="Mean">Mean filling without it.</param>
/// <param name="MeanPerDensity">What it adds to the mean, cm²/mA.</param>
/// <param name="Excess">Filling of the surface over the mean without it.</param>
/// <param name="ExcessPerDensity">What it adds to that, cm²/mA.</param>
public readonly record struct ParticleSurface(double Mean, double MeanPerDensity, double Excess, double ExcessPerDensity)
{
    /// <summary>What it adds to the filling of the surface, cm²/mA; not positive, for a charge takes lithium out.</summary>
    public double PerDensity => MeanPerDensity + ExcessPerDensity;
}
