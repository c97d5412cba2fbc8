namespace Stockade.Kernel;

/// <summary>Every diagnostic code, in one place. A code is never reused; this list only grows.
/// SC: scenario files. LX: law packs. SU: supply. DE: defense. ST: studies. IO: files and folders. CL: command line.
/// IM: importers. RE: stored results.</summary>
public static class DiagnosticCodes
{
}
