using Microsoft.CodeAnalysis;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>A compiled assembly in memory.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The assembly.</param>
/// <param name="Symbols">The lines it was compiled from; empty where they are not known.</param>
internal sealed record Image(string Name, byte[] Code, byte[] Symbols)
{
    /// <summary>The assembly for others to be compiled against.</summary>
    public MetadataReference Reference => MetadataReference.CreateFromImage(Code);
}
