using System.Reflection;
using System.Runtime.InteropServices;

[assembly: AssemblyTitle("SSBms.Control.Impedance")]
[assembly: AssemblyProduct("SSBms")]
[assembly: AssemblyCopyright("Copyright (c) SSBms contributors")]
[assembly: ComVisible(false)]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
