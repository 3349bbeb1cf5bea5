namespace SSBms.NanoCheck.Lists;

/// <summary>A type or member of nanoFramework.</summary>
/// <param name="Package">The package it comes from.</param>
/// <param name="Member">Its full name.</param>
/// <param name="Line">Where it stands in the list.</param>
public sealed record ApiEntry(string Package, string Member, int Line);
